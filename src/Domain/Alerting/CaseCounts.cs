namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>Counts of one consistent read.</summary>
public sealed record CaseCounts(
    DateTimeOffset AsOf, IReadOnlyList<CaseCount> Cases, IReadOnlyList<FindingCount> Findings);
