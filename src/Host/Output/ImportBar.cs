using LowIncomeMonitor.Ingestion.Import;

namespace LowIncomeMonitor.Host.Output;

/// <summary>Shows how far an import is.</summary>
internal sealed class ImportBar(string what, TimeProvider clock) : IProgress<ImportProgress>
{
    private readonly ProgressLine _line = new(clock);

    public void Report(ImportProgress value) => _line.Show(
        value.Bytes, value.TotalBytes,
        share => $"{what}: {share:P0}, {value.Rows:N0} rows, {value.Quarantined:N0} refused, {value.RowsPerSecond:N0} rows/s");

    /// <summary>Ends the line of a bar.</summary>
    public void Finish() => _line.Finish();
}
