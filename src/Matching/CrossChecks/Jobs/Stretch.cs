namespace LowIncomeMonitor.Matching.CrossChecks.Jobs;

/// <summary>What a stretch of the register brought.</summary>
internal sealed class Stretch
{
    public long Rows { get; set; }

    public long Refused { get; set; }

    public List<FoundRow> Hits { get; } = [];
}
