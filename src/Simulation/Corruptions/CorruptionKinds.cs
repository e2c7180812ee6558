using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Corruptions;

/// <summary>
/// Which corruption leaves the identity readable. Readable ones undo without loss (so the match stays strong); the others
/// leave an invalid number or a different name.
/// </summary>
internal static class CorruptionKinds
{
    public static IReadOnlyList<Corruption> ReadableNumber { get; } =
        [LowerCaseCheck.Apply, FifteenDigits.Apply, FullWidthNumber.Apply];

    public static IReadOnlyList<Corruption> UnreadableNumber { get; } = [OneDigitWrong.Apply, TwoDigitsSwapped.Apply];

    public static IReadOnlyList<Corruption> SameName { get; } =
        [InterpunctVariant.Apply, SpacedName.Apply, TrailingSpace.Apply];

    public static IReadOnlyList<Corruption> OtherName { get; } = [RareCharacterLost.Apply, Homophone.Apply];

    /// <summary>The first kind that can damage this text, from a random start; null when none can.</summary>
    public static string? Any(IReadOnlyList<Corruption> kinds, string text, Dice dice)
    {
        var start = dice.Below(kinds.Count);
        for (var i = 0; i < kinds.Count; i++)
        {
            if (kinds[(start + i) % kinds.Count](text, dice) is { } damaged)
                return damaged;
        }

        return null;
    }
}
