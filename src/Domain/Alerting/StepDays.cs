namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>Working days that a level leaves for each step, counted from the day of the finding.</summary>
/// <param name="Receive">To sign for the case.</param>
/// <param name="Visit">To visit and find out.</param>
/// <param name="WelfareVisit">To visit when a livelihood is struck: the finding looks for the missed.</param>
/// <param name="Propose">To propose a decision; null where the level has none.</param>
public sealed record StepDays(int Receive, int Visit, int WelfareVisit, int? Propose);
