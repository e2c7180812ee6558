using System.Collections.Concurrent;
using System.Text;
using LowIncomeMonitor.Platform.Live;

namespace LowIncomeMonitor.Platform.Tests.Live;

/// <summary>Reads a subscription into a list.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly LiveSubscription _subscription;
    private readonly Task _reading;

    public Listener(LiveSubscription subscription)
    {
        _subscription = subscription;
        _reading = Task.Run(ReadAsync);
    }

    public ConcurrentQueue<LiveSignal> Signals { get; } = new();

    public IReadOnlyList<string> Texts =>
        [.. Signals.Where(signal => !signal.Missed).Select(signal => Encoding.UTF8.GetString(signal.Payload.Span))];

    public int Gaps => Signals.Count(signal => signal.Missed);

    public async ValueTask DisposeAsync()
    {
        await _subscription.DisposeAsync();
        await _reading;
    }

    private async Task ReadAsync()
    {
        await foreach (var signal in _subscription.ReadAllAsync(CancellationToken.None))
            Signals.Enqueue(signal);
    }
}
