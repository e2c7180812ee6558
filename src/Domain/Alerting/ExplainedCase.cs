namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>A case with the reasons for it.</summary>
public sealed record ExplainedCase(CaseView Case, IReadOnlyList<ExplainedFinding> Findings);
