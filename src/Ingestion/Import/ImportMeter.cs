namespace LowIncomeMonitor.Ingestion.Import;

/// <summary>Tells how far an import is, with the rate of this run.</summary>
internal sealed class ImportMeter(IProgress<ImportProgress>? progress, long totalBytes, long firstRow, TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();

    public void Report(long bytes, long accepted, long quarantined)
    {
        if (progress is null)
            return;
        var rows = accepted + quarantined;
        var seconds = clock.GetElapsedTime(_started).TotalSeconds;
        progress.Report(new(
            bytes, totalBytes, rows, accepted, quarantined, seconds > 0 ? (rows - firstRow) / seconds : 0));
    }
}
