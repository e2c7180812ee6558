namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>A step to be recorded.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Kind">The step.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Proof">What proves it; required for <see cref="DecisionKind.Explained"/>.</param>
/// <param name="ExpectedVersion">Version that the caller has read; null skips the check.</param>
/// <param name="FindingIds">Findings to which the step belongs; empty means all open ones.</param>
public sealed record DecisionRequest(
    long CaseId, DecisionKind Kind, string Reason, string Proof, long? ExpectedVersion, IReadOnlyList<long> FindingIds);
