namespace LowIncomeMonitor.Ingestion.Import;

/// <summary>Another process imports the same file and is further; this one stops and leaves it the work.</summary>
public sealed class ImportOvertakenException(long importId)
    : Exception($"Import {importId} is being continued by another process; wait for it, then run the command again.");
