namespace LowIncomeMonitor.Domain.Feeds;

/// <summary>
/// Says whether a delivery is out of the usual. Pure; each answer is the figure that is out of bounds, or null. A share
/// judges together with a least count, never alone.
/// </summary>
public static class FeedJudge
{
    /// <summary>Nothing came for longer than allowed.</summary>
    public static FeedFigure? Late(DateOnly lastFedOn, DateOnly on, FeedLimits limits)
    {
        var age = on.DayNumber - lastFedOn.DayNumber;
        return limits.AllowedAge is { } allowed && age > allowed ? new(age, allowed, allowed) : null;
    }

    /// <summary>A day that is over brought far less than usual.</summary>
    public static FeedFigure? FewRecords(FeedDay day, FeedUsual usual, FeedLimits limits)
    {
        if (limits is not { VolumeChange: { } change, VolumeLeast: { } least })
            return null;
        var limit = usual.Records * (1 - change);
        return day.Records < limit && usual.Records - day.Records >= least ? new(day.Records, usual.Records, limit) : null;
    }

    /// <summary>A day, even one that still runs, brought far more than usual.</summary>
    public static FeedFigure? ManyRecords(FeedDay day, FeedUsual usual, FeedLimits limits)
    {
        if (limits is not { VolumeChange: { } change, VolumeLeast: { } least })
            return null;
        var limit = usual.Records * (1 + change);
        return day.Records > limit && day.Records - usual.Records >= least ? new(day.Records, usual.Records, limit) : null;
    }

    /// <summary>Far more than usual was known already.</summary>
    public static FeedFigure? Repeated(FeedDay day, FeedUsual usual, FeedLimits limits)
    {
        if (limits is not { RepeatShare: { } above, RepeatsLeast: { } least })
            return null;
        var limit = usual.RepeatShare + above;
        return day.Repeats >= least && day.RepeatShare > limit ? new(day.RepeatShare, usual.RepeatShare, limit) : null;
    }

    /// <summary>Far more than usual concerns rostered people.</summary>
    public static FeedFigure? ManyHits(FeedDay day, FeedUsual usual, FeedLimits limits)
    {
        if (limits is not { HitShareMultiple: { } multiple, HitsLeast: { } least })
            return null;
        var limit = usual.HitShare * multiple;
        return day.Hits >= least && day.HitShare > limit ? new(day.HitShare, usual.HitShare, limit) : null;
    }

    /// <summary>
    /// One rule raises far more a record than usual. A rule that never raised anything from this feed has no norm that it
    /// could exceed; the share of hits then still protects.
    /// </summary>
    /// <param name="raised">Findings of the rule from the day's records.</param>
    /// <param name="day">The day.</param>
    /// <param name="raisedBefore">Findings of the rule over the usual deliveries.</param>
    /// <param name="usual">The usual deliveries.</param>
    /// <param name="limits">What is allowed.</param>
    public static FeedFigure? ManyFindings(long raised, FeedDay day, long raisedBefore, FeedUsual usual, FeedLimits limits)
    {
        if (raisedBefore == 0 || limits is not { FindingRateMultiple: { } multiple, FindingsLeast: { } least })
            return null;
        var (rate, norm) = (FeedDay.Share(raised, day.Records), FeedDay.Share(raisedBefore, usual.TotalRecords));
        return raised >= least && rate > norm * multiple ? new(rate, norm, norm * multiple) : null;
    }
}
