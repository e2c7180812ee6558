namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>An explanation to be kept.</summary>
internal sealed record ExplanationEntry(FindingFile Finding, string By, string Proof, string Reason);
