namespace LowIncomeMonitor.Matching.CrossChecks.Scan;

/// <summary>What a scan found in one chunk; made once and used again.</summary>
internal sealed class ChunkFindings
{
    public List<RowHit> Hits { get; } = [];

    public List<RowRefusal> Refusals { get; } = [];

    public void Clear()
    {
        Hits.Clear();
        Refusals.Clear();
    }
}
