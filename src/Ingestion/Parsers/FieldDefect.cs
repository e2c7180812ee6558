namespace LowIncomeMonitor.Ingestion.Parsers;

/// <summary>Why the text of a field cannot be read; the column is added by who knows it.</summary>
internal sealed record FieldDefect(string Code, string Sentence);
