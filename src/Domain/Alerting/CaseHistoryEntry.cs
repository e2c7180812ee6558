namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>An entry of a case's journal.</summary>
public sealed record CaseHistoryEntry(
    DateTimeOffset At, string Actor, string Action, string Reason, CaseState State, long FindingId);
