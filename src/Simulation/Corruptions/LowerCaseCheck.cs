using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Corruptions;

internal static class LowerCaseCheck
{
    public static string? Apply(string number, Dice dice) => number[^1] == 'X' ? number[..^1] + "x" : null;
}
