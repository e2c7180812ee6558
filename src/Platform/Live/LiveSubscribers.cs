using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace LowIncomeMonitor.Platform.Live;

/// <summary>The subscribers of this process by channel. Thread-safe.</summary>
internal sealed class LiveSubscribers
{
    private readonly ConcurrentDictionary<string, ImmutableArray<LiveSubscription>> _byChannel = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Channels => [.. _byChannel.Where(pair => pair.Value.Length > 0).Select(pair => pair.Key)];

    public bool Has(string channel) => _byChannel.TryGetValue(channel, out var all) && all.Length > 0;

    public void Add(string channel, LiveSubscription subscription) =>
        _byChannel.AddOrUpdate(channel, _ => [subscription], (_, all) => all.Add(subscription));

    /// <summary>Takes one away; the channel's entry goes with the last.</summary>
    public void Remove(string channel, LiveSubscription subscription)
    {
        _byChannel.AddOrUpdate(channel, _ => [], (_, all) => all.Remove(subscription));
        _byChannel.TryRemove(KeyValuePair.Create(channel, ImmutableArray<LiveSubscription>.Empty));
    }

    public void Deliver(string channel, LiveSignal signal)
    {
        if (!_byChannel.TryGetValue(channel, out var all))
            return;

        foreach (var subscription in all)
            subscription.Offer(signal);
    }
}
