using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Feeds;

/// <summary>
/// What is still normal for a source, from the parameters <c>feed.*</c> of the whole country. A rate never judges alone:
/// with it goes a least count, so that three records instead of one are no alarm. Null means that no value is in force,
/// and then the check is not made.
/// </summary>
public sealed record FeedLimits
{
    /// <summary>Days without a delivery after which a feed is late.</summary>
    public int? AllowedAge { get; init; }

    /// <summary>How far a day's records may lie from the usual number, as a share of it.</summary>
    public decimal? VolumeChange { get; init; }

    /// <summary>Records by which a day must differ at least.</summary>
    public long? VolumeLeast { get; init; }

    /// <summary>How many deliveries before it make what is usual.</summary>
    public int? UsualDeliveries { get; init; }

    /// <summary>Deliveries without which nothing is called usual yet.</summary>
    public int? LeastDeliveries { get; init; }

    /// <summary>Multiple of the usual share of hits from which a delivery is held.</summary>
    public decimal? HitShareMultiple { get; init; }

    /// <summary>Hits that a delivery must have at least to be held.</summary>
    public long? HitsLeast { get; init; }

    /// <summary>By how much the share of repeats among the hits may exceed the usual one.</summary>
    public decimal? RepeatShare { get; init; }

    /// <summary>Repeats that there must be at least.</summary>
    public long? RepeatsLeast { get; init; }

    /// <summary>Multiple of a rule's usual findings a record from which the feed is in doubt.</summary>
    public decimal? FindingRateMultiple { get; init; }

    /// <summary>Findings of the rule on the day that there must be at least.</summary>
    public long? FindingsLeast { get; init; }

    /// <summary>Limits of a source in force on a day.</summary>
    public static FeedLimits Of(string source, IParameterSet parameters, DateOnly on)
    {
        decimal? Value(string key) => parameters.Find($"feed.{key}", default(RegionCode), AreaKind.Rural, on)?.Value;
        return new()
        {
            AllowedAge = (int?)Value($"allowed_age.{source}"),
            VolumeChange = Value("volume_change"),
            VolumeLeast = (long?)Value("volume_least"),
            UsualDeliveries = (int?)Value("usual_deliveries"),
            LeastDeliveries = (int?)Value("least_deliveries"),
            HitShareMultiple = Value("hit_share_multiple"),
            HitsLeast = (long?)Value("hits_least"),
            RepeatShare = Value("repeat_share"),
            RepeatsLeast = (long?)Value("repeats_least"),
            FindingRateMultiple = Value("finding_rate_multiple"),
            FindingsLeast = (long?)Value("findings_least"),
        };
    }
}
