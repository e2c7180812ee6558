using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Corruptions;

/// <summary>Other dots that keyboards and old systems put where U+00B7 belongs.</summary>
internal static class InterpunctVariant
{
    private static readonly string[] s_dots = ["\u2022", "\u30FB", "\uFF0E", "."];

    public static string? Apply(string name, Dice dice) =>
        name.Contains('·', StringComparison.Ordinal) ? name.Replace("·", dice.Pick(s_dots), StringComparison.Ordinal) : null;
}
