namespace LowIncomeMonitor.Host.Output;

/// <summary>
/// Shows how far a long work is, on standard error: a bar that redraws itself on a terminal, else a plain line every few
/// seconds, so that a log file stays readable.
/// </summary>
internal sealed class ProgressLine(TimeProvider clock)
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);
    private readonly bool _terminal = !Console.IsErrorRedirected;
    private readonly Lock _gate = new();
    private long _last = clock.GetTimestamp();

    /// <param name="done">What is done so far, in any unit.</param>
    /// <param name="total">All of it; 0 is done.</param>
    /// <param name="text">Makes the text behind the bar, given the share that is done; asked only when a line is due.</param>
    public void Show(long done, long total, Func<double, string> text)
    {
        lock (_gate)
        {
            var wait = _terminal ? TimeSpan.FromMilliseconds(200) : s_every;
            if (clock.GetElapsedTime(_last) < wait)
                return;
            _last = clock.GetTimestamp();
            var share = total == 0 ? 1.0 : Math.Min(1.0, (double)done / total);
            if (_terminal)
                Console.Error.Write($"\r{Bar(share)} {text(share)}   ");
            else
                Console.Error.WriteLine(text(share));
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
