namespace LowIncomeMonitor.Domain.Findings;

/// <summary>One change of one finding.</summary>
/// <param name="Key">Whom and what it concerns.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Revision">Number of the change; one more than the stored one.</param>
/// <param name="Before">As it was stored; null when it was never raised before.</param>
/// <param name="Now">As it is; null when cleared.</param>
public sealed record FindingDelta(
    FindingKey Key, FindingChangeKind Kind, long Revision, StoredFinding? Before, CurrentFinding? Now);
