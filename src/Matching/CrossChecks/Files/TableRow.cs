namespace LowIncomeMonitor.Matching.CrossChecks.Files;

/// <summary>A row of a file of any format.</summary>
/// <param name="LineNo">Its line; in a workbook the row of the sheet.</param>
/// <param name="Cells">Its cells; null where they cannot be told apart.</param>
/// <param name="Text">The text as it stands in the file; empty in a workbook.</param>
internal readonly record struct TableRow(long LineNo, IReadOnlyList<string>? Cells, string Text);
