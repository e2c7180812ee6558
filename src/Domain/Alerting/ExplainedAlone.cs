namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>One finding with the steps that led to it, whether it is still open or not.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="CaseId">The case in which it is, or was last.</param>
/// <param name="Explained">The finding.</param>
/// <param name="ClearedAt">When it was cleared; null while it is open.</param>
public sealed record ExplainedAlone(string HouseholdId, long CaseId, ExplainedFinding Explained, DateTimeOffset? ClearedAt);
