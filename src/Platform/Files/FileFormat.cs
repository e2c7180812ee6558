namespace LowIncomeMonitor.Platform.Files;

/// <summary>The kinds of file that are read.</summary>
public enum FileFormat
{
    Csv = 1,
    Xlsx = 2,
    JsonLines = 3,
}
