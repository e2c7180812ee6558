using System.Collections.Frozen;

namespace LowIncomeMonitor.Domain.Feeds;

/// <summary>How it stands with all feeds.</summary>
public sealed class FeedStandings
{
    private static readonly FeedLimits s_noLimits = new();

    private readonly FrozenDictionary<string, FeedStanding>? _bySource;

    public FeedStandings(IEnumerable<FeedStanding> feeds) =>
        _bySource = feeds.ToFrozenDictionary(feed => feed.Source, StringComparer.Ordinal);

    private FeedStandings() => _bySource = null;

    /// <summary>Every feed fed since ever and beyond doubt: for questions that are asked apart from any service.</summary>
    public static FeedStandings Sound { get; } = new();

    /// <summary>The standing of a source; of one that is not known, that it was never fed.</summary>
    public FeedStanding Of(string source) => _bySource is null
        ? new(source, DateOnly.MinValue, DateOnly.MaxValue, s_noLimits, [])
        : _bySource.GetValueOrDefault(source) ?? new(source, null, null, s_noLimits, []);
}
