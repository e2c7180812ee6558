namespace LowIncomeMonitor.Ingestion.Import;

/// <summary>What a file holds.</summary>
/// <param name="Accepted">Rows that are valid, in order of the file.</param>
/// <param name="Refused">Rows that are not, each with its first defect; no value of a row is repeated.</param>
public sealed record FileRecords<T>(IReadOnlyList<FileRecord<T>> Accepted, IReadOnlyList<ImportRefusal> Refused);
