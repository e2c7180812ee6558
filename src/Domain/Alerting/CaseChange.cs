namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>A change of a case.</summary>
/// <param name="Sequence">Position in the queue's history; without gaps, in the order of commits.</param>
/// <param name="Case">The case after the change.</param>
/// <param name="CausedByReceivedAt">When the record that caused it was received; null when no record did.</param>
public sealed record CaseChange(long Sequence, CaseView Case, DateTimeOffset? CausedByReceivedAt);
