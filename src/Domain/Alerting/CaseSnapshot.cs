namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>The queue as it stood after one change: nothing lies between it and the changes that follow.</summary>
/// <param name="Sequence">The last change contained.</param>
/// <param name="Cases">The cases, by rank.</param>
public sealed record CaseSnapshot(long Sequence, IReadOnlyList<CaseView> Cases);
