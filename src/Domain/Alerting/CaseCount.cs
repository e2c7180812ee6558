namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>Open cases of one region and level.</summary>
/// <param name="Region">Statistical region code of the households.</param>
/// <param name="Level">Level.</param>
/// <param name="Open">Cases that are not closed.</param>
/// <param name="Overdue">Those of them past a deadline.</param>
public sealed record CaseCount(string Region, Level Level, long Open, long Overdue);
