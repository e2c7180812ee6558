using LowIncomeMonitor.Domain.Reviews;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>
/// A judgement and what it was about, so that later records of the same person need not be asked about again. "Different"
/// holds for the same words from any feed, and for the same identity as long as nothing new is compared; it lapses after a
/// limit. "Same" is the graver one: it holds for the same record, and for the same words where they hold a number.
/// </summary>
/// <param name="Judgement">The judgement.</param>
/// <param name="Person">About whom on the roster; somebody whose own particulars changed since is not asked for here.</param>
/// <param name="RecordKey">The record that was judged.</param>
/// <param name="Words">Its words.</param>
/// <param name="Identity">Its identity; null where it was not whole.</param>
/// <param name="Levels">How it compared; null for judgements from before this was kept.</param>
internal sealed record JudgementMemory(
    Judgement Judgement, int Person, byte[] RecordKey, byte[] Words, byte[]? Identity, int? Levels)
{
    private const int NumberPlace = 0;

    /// <summary>True when the judgement settles another pair of the same person too.</summary>
    /// <param name="recordKey">The other pair's record.</param>
    /// <param name="keys">What that record says.</param>
    /// <param name="levels">How it compares.</param>
    /// <param name="since">Judgements of an earlier instant have lapsed.</param>
    public bool Covers(byte[] recordKey, ReviewKeys keys, int levels, DateTimeOffset since)
    {
        var sameWords = Words.AsSpan().SequenceEqual(keys.Words);
        if (Judgement.State == ReviewState.Same)
            return sameWords && (RecordKey.AsSpan().SequenceEqual(recordKey) || LevelCode.Of(levels, NumberPlace) >= 0);
        if (Judgement.At < since)
            return false;
        return sameWords
            || (Identity is { } identity && keys.Identity is { } other && identity.AsSpan().SequenceEqual(other)
                && Levels is { } then && LevelCode.AddsNothing(levels, then));
    }
}
