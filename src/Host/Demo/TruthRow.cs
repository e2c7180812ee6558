namespace LowIncomeMonitor.Host.Demo;

/// <summary>What the simulator knows should be concluded.</summary>
internal sealed record TruthRow(string HouseholdId, string RuleId, bool Raise, string Why);
