using LowIncomeMonitor.Ingestion.Import;

namespace LowIncomeMonitor.Host.Output;

/// <summary>
/// Shows how far an import is, on standard error: a bar that redraws itself on a terminal, else a plain line every few
/// seconds, so that a log file stays readable.
/// </summary>
internal sealed class ImportBar(string what, TimeProvider clock) : IProgress<ImportProgress>
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);
    private readonly bool _terminal = !Console.IsErrorRedirected;
    private readonly Lock _gate = new();
    private long _last = clock.GetTimestamp();

    public void Report(ImportProgress value)
    {
        lock (_gate)
        {
            var wait = _terminal ? TimeSpan.FromMilliseconds(200) : s_every;
            if (clock.GetElapsedTime(_last) < wait)
                return;
            _last = clock.GetTimestamp();
            var share = value.TotalBytes == 0 ? 1.0 : Math.Min(1.0, (double)value.Bytes / value.TotalBytes);
            var line = $"{what}: {share:P0}, {value.Rows:N0} rows, {value.Quarantined:N0} refused, {value.RowsPerSecond:N0} rows/s";
            if (_terminal)
                Console.Error.Write($"\r{Bar(share)} {line}   ");
            else
                Console.Error.WriteLine(line);
        }
    }

    /// <summary>Ends the line of a bar.</summary>
    public void Finish()
    {
        if (_terminal)
            Console.Error.Write("\r" + new string(' ', 100) + "\r");
    }

    private static string Bar(double share)
    {
        var full = (int)(share * 24);
        return "[" + new string('#', full) + new string('.', 24 - full) + "]";
    }
}
