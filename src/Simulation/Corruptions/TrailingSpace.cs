using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Corruptions;

/// <summary>Fixed-width columns of old systems, cut without trimming.</summary>
internal static class TrailingSpace
{
    public static string? Apply(string name, Dice dice) => name + (dice.Chance(0.5) ? "  " : "\u3000");
}
