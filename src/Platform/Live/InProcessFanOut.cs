namespace LowIncomeMonitor.Platform.Live;

/// <summary>Serves one machine, without Redis.</summary>
public sealed class InProcessFanOut : ILiveFanOut
{
    private readonly LiveSubscribers _subscribers = new();

    public ValueTask PublishAsync(string channel, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        // Copied, because the caller may use its buffer again while the signal waits.
        _subscribers.Deliver(channel, new LiveSignal(payload.ToArray(), Missed: false));
        return ValueTask.CompletedTask;
    }

    public ValueTask<LiveSubscription> SubscribeAsync(string channel, CancellationToken cancellationToken)
    {
        var subscription = new LiveSubscription(leaving =>
        {
            _subscribers.Remove(channel, leaving);
            return ValueTask.CompletedTask;
        });
        _subscribers.Add(channel, subscription);
        return ValueTask.FromResult(subscription);
    }
}
