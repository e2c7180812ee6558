namespace LowIncomeMonitor.Ingestion.In.Files;

/// <summary>The kinds of file that are read.</summary>
internal enum FileFormat
{
    Csv = 1,
    Xlsx = 2,
    JsonLines = 3,
}
