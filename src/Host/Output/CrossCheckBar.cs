using LowIncomeMonitor.Matching.CrossChecks;

namespace LowIncomeMonitor.Host.Output;

/// <summary>Shows how far a check of files is.</summary>
internal sealed class CrossCheckBar(string what, TimeProvider clock) : IProgress<CrossCheckProgress>
{
    private readonly ProgressLine _line = new(clock);

    public void Report(CrossCheckProgress value) => _line.Show(
        value.Bytes, value.TotalBytes,
        share => $"{what}: {share:P0}, {value.Rows:N0} rows, {value.Hits:N0} hits, {value.Refused:N0} refused, {value.RowsPerSecond:N0} rows/s");

    /// <summary>Ends the line of a bar.</summary>
    public void Finish() => _line.Finish();
}
