namespace LowIncomeMonitor.Domain.Feeds;

/// <summary>How it stands with the feed of one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="FirstFedOn">Day of its first delivery; null when it was never fed.</param>
/// <param name="LastFedOn">Day of its latest delivery; null when it was never fed.</param>
/// <param name="Limits">What is allowed.</param>
/// <param name="Stored">Doubts that stand.</param>
public sealed record FeedStanding(
    string Source, DateOnly? FirstFedOn, DateOnly? LastFedOn, FeedLimits Limits, IReadOnlyList<FeedDoubt> Stored)
{
    /// <summary>True when anything was ever delivered up to a day.</summary>
    public bool IsFedOn(DateOnly day) => FirstFedOn <= day;

    /// <summary>Days since the latest delivery; null when it was never fed.</summary>
    public int? AgeOn(DateOnly day) => LastFedOn is { } last ? Math.Max(0, day.DayNumber - last.DayNumber) : null;

    /// <summary>
    /// Doubts on a day. Whether a feed is late is asked of the day itself rather than of what was noted, so that a rule
    /// rests from the first evaluation of that day.
    /// </summary>
    public IReadOnlyList<FeedDoubt> DoubtsOn(DateOnly day)
    {
        var others = Stored.Where(doubt => doubt.Kind != FeedDoubtKind.Late).ToList();
        if (LastFedOn is { } last && FeedJudge.Late(last, day, Limits) is { } figure)
            others.Insert(0, new(FeedDoubtKind.Late, last.AddDays((int)figure.Limit + 1), figure));
        return others;
    }
}
