using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Store;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>What is left of a batch after the look-up.</summary>
internal sealed class LookedUp
{
    /// <summary>Records of rostered people, in order of the log.</summary>
    public List<RecordHit> Hits { get; } = [];

    /// <summary>Misses that correct something.</summary>
    public List<HeadClaim> Claims { get; } = [];

    /// <summary>All records of the batch by the day on which they were received, misses included.</summary>
    public List<DayCount> Days { get; } = [];

    public bool IsEmpty => Hits.Count == 0 && Claims.Count == 0;
}
