namespace LowIncomeMonitor.Platform.Files;

/// <summary>A row as it stands in a file: its text, or its cells where the format has them apart.</summary>
/// <param name="LineNo">Line on which it begins, from 1; in a workbook the row of the sheet.</param>
/// <param name="Text">The text; empty where there are cells.</param>
/// <param name="Cells">The cells of a workbook's row; null for formats of text.</param>
public readonly record struct FileRow(long LineNo, string Text, string[]? Cells = null);
