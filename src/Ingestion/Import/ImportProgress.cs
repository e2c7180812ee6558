namespace LowIncomeMonitor.Ingestion.Import;

/// <summary>How far an import is.</summary>
/// <param name="Bytes">Bytes read of the file.</param>
/// <param name="TotalBytes">Bytes of the file.</param>
/// <param name="Rows">Rows done, those of an interrupted earlier run included.</param>
/// <param name="Accepted">Rows published.</param>
/// <param name="Quarantined">Rows refused and kept.</param>
/// <param name="RowsPerSecond">Rate of this run.</param>
public sealed record ImportProgress(
    long Bytes, long TotalBytes, long Rows, long Accepted, long Quarantined, double RowsPerSecond);
