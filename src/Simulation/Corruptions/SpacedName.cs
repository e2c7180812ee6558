using System.Globalization;
using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Corruptions;

/// <summary>
/// Two-character names padded to three for a pretty column, with a plain or a full-width space. Names with an interpunct
/// are left alone: there a space may stand for the dot, and whether that is the same name is not agreed.
/// </summary>
internal static class SpacedName
{
    public static string? Apply(string name, Dice dice)
    {
        var letters = new StringInfo(name);
        return letters.LengthInTextElements == 2
            ? letters.SubstringByTextElements(0, 1) + (dice.Chance(0.5) ? " " : "\u3000") + letters.SubstringByTextElements(1)
            : null;
    }
}
