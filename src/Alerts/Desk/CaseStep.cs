using LowIncomeMonitor.Alerts.Steps;

namespace LowIncomeMonitor.Alerts.Desk;

/// <summary>A step about to be taken on an open case, under its lock.</summary>
internal sealed record CaseStep(Docket Docket, HouseholdFile Household, CaseFile File, string Actor);
