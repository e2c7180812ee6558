using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>A finding with the steps that led to it.</summary>
public sealed record ExplainedFinding(CaseFindingView Finding, Trace Trace);
