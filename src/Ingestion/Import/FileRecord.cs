namespace LowIncomeMonitor.Ingestion.Import;

/// <summary>A record of a file, with the line as evidence.</summary>
/// <param name="LineNo">Line of the file, from 1, the header counted.</param>
/// <param name="Record">The record.</param>
public sealed record FileRecord<T>(long LineNo, T Record);
