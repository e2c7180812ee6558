namespace LowIncomeMonitor.Matching.CrossChecks;

/// <summary>How far a check is.</summary>
/// <param name="Bytes">Bytes of the register that were looked through.</param>
/// <param name="TotalBytes">Its size.</param>
/// <param name="Rows">Rows so far.</param>
/// <param name="Refused">Rows so far that could not be compared by number.</param>
/// <param name="Hits">Hits so far.</param>
/// <param name="RowsPerSecond">Average since the beginning of the register.</param>
public sealed record CrossCheckProgress(long Bytes, long TotalBytes, long Rows, long Refused, long Hits, double RowsPerSecond);
