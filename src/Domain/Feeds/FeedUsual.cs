namespace LowIncomeMonitor.Domain.Feeds;

/// <summary>
/// What a source usually delivers: the median of the records of its last deliveries, and shares over all of them
/// together. A delivery is a day on which anything came, so that a monthly feed is compared with its months.
/// </summary>
/// <param name="Records">Median of the records of a delivery.</param>
/// <param name="HitShare">Hits among all records.</param>
/// <param name="RepeatShare">Repeats among all hits.</param>
/// <param name="TotalRecords">Records of all these deliveries together.</param>
/// <param name="Since">Day of the earliest of them.</param>
public sealed record FeedUsual(decimal Records, decimal HitShare, decimal RepeatShare, long TotalRecords, DateOnly Since)
{
    /// <summary>Null when too few deliveries came before to call anything usual, or the limits say nothing of it.</summary>
    /// <param name="before">Deliveries before the one in question, in any order.</param>
    /// <param name="limits">How many are needed and how many are looked at.</param>
    public static FeedUsual? Of(IEnumerable<FeedDay> before, FeedLimits limits)
    {
        if (limits is not { UsualDeliveries: { } most, LeastDeliveries: { } least })
            return null;
        var last = before.OrderByDescending(day => day.Day).Take(most).ToList();
        if (last.Count == 0 || last.Count < least)
            return null;
        var counts = last.Select(day => day.Records).Order().ToList();
        var median = (counts[(counts.Count - 1) / 2] + counts[counts.Count / 2]) / 2m;
        var (records, hits) = (last.Sum(day => day.Records), last.Sum(day => day.Hits));
        return new(median, FeedDay.Share(hits, records), FeedDay.Share(last.Sum(day => day.Repeats), hits), records, last[^1].Day);
    }
}
