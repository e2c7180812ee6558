using LowIncomeMonitor.Platform.EventLog;

namespace LowIncomeMonitor.Platform.Tests.EventLog;

/// <summary>A consume loop at work; stopped at the end of the test.</summary>
internal sealed class RunningLoop : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();

    public RunningLoop(ConsumeLoop loop)
    {
        Loop = loop;
        Ended = Task.Run(() => loop.RunAsync(_stop.Token));
    }

    public ConsumeLoop Loop { get; }

    /// <summary>Ends with the loop, and with its failure.</summary>
    public Task Ended { get; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
