namespace LowIncomeMonitor.Matching.CrossChecks.Scan;

/// <summary>A row that cannot be compared by number.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Column">Column at fault; empty for the row as a whole.</param>
/// <param name="Reason">What is wrong.</param>
internal readonly record struct RowRefusal(RowRange Row, string Column, Reason Reason);
