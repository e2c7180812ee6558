using System.Text.Json.Serialization;

namespace LowIncomeMonitor.Host.Demo;

/// <summary>What a run found; the JSON keys are a fixed format.</summary>
internal sealed record DemoResult
{
    public required long People { get; init; }

    public required long Households { get; init; }

    public required RecordCounts Records { get; init; }

    /// <summary>Records that concern a rostered person.</summary>
    public required long Hits { get; init; }

    /// <summary>Open findings by rule.</summary>
    public required SortedDictionary<string, long> Findings { get; init; }

    /// <summary>Open cases by level.</summary>
    public required AlertCounts Alerts { get; init; }

    public required TruthScore Truth { get; init; }

    public required double Seconds { get; init; }

    public required string Log { get; init; }

    /// <summary>Hash over all open findings, so that two runs can be compared at a glance.</summary>
    public required string FindingsDigest { get; init; }

    /// <summary>Largest memory of the process, in MiB.</summary>
    [JsonPropertyName("peak_memory_mb")]
    public required long PeakMemoryMb { get; init; }

    internal sealed record RecordCounts(long Accepted, long Quarantined, SortedDictionary<string, long> BySource);

    internal sealed record AlertCounts(long Red, long Orange, long Yellow);

    /// <summary>Over the rules of which the truth speaks; <paramref name="Untold"/> counts what the others raised.</summary>
    internal sealed record TruthScore(
        double Precision, double Recall, SortedDictionary<string, RuleTruth> ByRule, int TrapsRaised, IReadOnlyList<string> Differences,
        SortedDictionary<string, int> Untold);

    internal sealed record RuleTruth(int Expected, int Raised, double Precision, double Recall);
}
