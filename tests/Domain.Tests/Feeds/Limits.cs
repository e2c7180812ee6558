using LowIncomeMonitor.Domain.Feeds;

namespace LowIncomeMonitor.Domain.Tests.Feeds;

/// <summary>Limits as the packs give them.</summary>
internal static class Limits
{
    public static FeedLimits Usual { get; } = new()
    {
        AllowedAge = 35, VolumeChange = 0.3m, VolumeLeast = 200, UsualDeliveries = 8, LeastDeliveries = 3, HitShareMultiple = 3,
        HitsLeast = 50, RepeatShare = 0.3m, RepeatsLeast = 50, FindingRateMultiple = 3, FindingsLeast = 20,
    };

    public static FeedUsual Norm(decimal records = 1000, decimal hitShare = 0.02m, decimal repeatShare = 0.01m, long total = 8000) =>
        new(records, hitShare, repeatShare, total, new(2023, 1, 1));

    public static FeedDay Day(long records, long hits = 0, long repeats = 0) => new(new(2023, 6, 1), records, hits, repeats);
}
