using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Corruptions;

/// <summary>The number as it was before 1999-07-01. Only births of the 1900s had one.</summary>
internal static class FifteenDigits
{
    public static string? Apply(string number, Dice dice) =>
        number.AsSpan(6, 2).SequenceEqual("19") ? string.Concat(number.AsSpan(0, 6), number.AsSpan(8, 9)) : null;
}
