namespace LowIncomeMonitor.Matching.Store;

/// <summary>A roster snapshot as far as it is known.</summary>
internal sealed record Snapshot(string Id, DateOnly AsOf, bool Complete, string Status)
{
    public const string Staging = "staging";
    public const string Applied = "applied";
    public const string Refused = "refused";

    public const string OlderThanApplied = "older_than_applied";
    public const string LineCountDiffers = "line_count_differs";
    public const string BadAsOf = "bad_as_of";
}
