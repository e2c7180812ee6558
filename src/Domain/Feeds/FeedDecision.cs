namespace LowIncomeMonitor.Domain.Feeds;

/// <summary>What a named person decided about a feed in doubt. Kept for ever.</summary>
/// <param name="Source">The source.</param>
/// <param name="Kinds">Why it was in doubt.</param>
/// <param name="Since">The first day of delivery that the decision is about.</param>
/// <param name="Released">True when the feed is believed, false when it was rejected.</param>
/// <param name="Who">Who decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
/// <param name="Records">Held records that were let in or not.</param>
/// <param name="Facts">Facts and payment lines that are believed no more.</param>
public sealed record FeedDecision(
    string Source, IReadOnlyList<FeedDoubtKind> Kinds, DateOnly Since, bool Released, string Who, string Reason, DateTimeOffset At,
    long Records, long Facts);
