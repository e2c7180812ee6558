using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Corruptions;

internal static class FullWidthNumber
{
    private const int Shift = 'Ｘ' - 'X';

    public static string? Apply(string number, Dice dice) => string.Concat(number.Select(c => (char)(c + Shift)));
}
