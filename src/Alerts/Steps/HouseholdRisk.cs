using LowIncomeMonitor.Domain.Risk;

namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>What a case takes from the score of its household: its place among cases of one level, and nothing else.</summary>
internal sealed record HouseholdRisk(double Probability, RiskBand? Band);
