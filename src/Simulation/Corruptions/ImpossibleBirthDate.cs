using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Corruptions;

/// <summary>30 February with a correct check digit: only a look at the calendar finds it.</summary>
internal static class ImpossibleBirthDate
{
    public static string? Apply(string number, Dice dice)
    {
        var first17 = string.Concat(number.AsSpan(0, 10), "0230", number.AsSpan(14, 3));
        return first17 + CitizenNumbers.CheckOf(first17);
    }
}
