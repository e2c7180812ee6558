using System.Collections.Concurrent;

namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>
/// Remembers what the position store last said of each partition: that, and not the first entry of a batch, is what a
/// move of the position starts from, because positions may have gaps.
/// </summary>
internal sealed class TrackedPositions(PositionStore store) : IPositionSource
{
    private readonly ConcurrentDictionary<TopicPartition, long> _next = new();

    public async Task<long> NextPositionAsync(
        string group, TopicPartition partition, CancellationToken cancellationToken) =>
        _next[partition] = await store.NextPositionAsync(group, partition, cancellationToken);

    public long this[TopicPartition partition]
    {
        get => _next[partition];
        set => _next[partition] = value;
    }
}
