namespace LowIncomeMonitor.Api.Indicators;

/// <summary>A place in a table of counts.</summary>
/// <param name="Row">Index of the row; 0 is the region as a whole.</param>
/// <param name="Column">Column name.</param>
internal readonly record struct Cell(int Row, string Column);
