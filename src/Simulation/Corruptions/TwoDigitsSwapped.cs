using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Corruptions;

/// <summary>Neighbours swapped; equal neighbours are passed over, since swapping them changes nothing.</summary>
internal static class TwoDigitsSwapped
{
    public static string? Apply(string number, Dice dice)
    {
        var start = dice.Below(16);
        for (var i = 0; i < 16; i++)
        {
            var at = (start + i) % 16;
            if (number[at] == number[at + 1])
                continue;
            var letters = number.ToCharArray();
            (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
            return new string(letters);
        }

        return null;
    }
}
