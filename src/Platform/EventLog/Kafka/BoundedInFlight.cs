using System.Collections.Concurrent;

namespace LowIncomeMonitor.Platform.EventLog.Kafka;

/// <summary>
/// A log whose appenders wait while the groups that read a topic are too far behind, by their positions stored in
/// PostgreSQL. For a log that forgets what does not fit, such as <see cref="KafkaMockCluster"/>.
/// </summary>
/// <param name="log">The log.</param>
/// <param name="stored">The stored positions.</param>
/// <param name="groups">The groups that must have read an entry of a topic before it may vanish.</param>
/// <param name="mostBytes">
/// Most bytes of a partition not read yet. They are reckoned as entries times the largest entry since the topic was
/// last read to its end, which is never too few.
/// </param>
public sealed class BoundedInFlight(
    IEventLog log, PositionStore stored, Func<string, IReadOnlyCollection<string>> groups, long mostBytes) : IEventLog
{
    // A batch of the protocol and each entry in it have headers, which count against the cluster's limit too.
    private const int EntryOverhead = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, Flow> _flows = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Kind => log.Kind;

    /// <inheritdoc/>
    public Task EnsureTopicsAsync(IReadOnlyCollection<TopicSpec> topics, CancellationToken cancellationToken) =>
        log.EnsureTopicsAsync(topics, cancellationToken);

    /// <summary>Appends, in pieces each of which fits, when there is room.</summary>
    public async Task AppendAsync(string topic, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken)
    {
        var flow = _flows.GetOrAdd(topic, _ => new());
        await flow.Gate.WaitAsync(cancellationToken);
        try
        {
            for (var begin = 0; begin < entries.Count;)
            {
                var (end, bytes, largest) = Piece(entries, begin);
                await WaitForRoomAsync(topic, flow, bytes, cancellationToken);
                flow.Largest = Math.Max(flow.Largest, largest);
                await log.AppendAsync(topic, [.. entries.Skip(begin).Take(end - begin)], cancellationToken);
                flow.Unchecked += bytes;
                begin = end;
            }
        }
        finally
        {
            flow.Gate.Release();
        }
    }

    /// <inheritdoc/>
    public ILogReader OpenReader(
        string group, IReadOnlyCollection<string> topics, IPositionSource positions, ReaderOptions options) =>
        log.OpenReader(group, topics, positions, options);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<TopicPartition, long>> EndPositionsAsync(
        string topic, CancellationToken cancellationToken) => log.EndPositionsAsync(topic, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => log.DisposeAsync();

    // An eighth of the bound a piece: all of it may fall into one partition.
    private (int End, long Bytes, long Largest) Piece(IReadOnlyList<LogEntry> entries, int begin)
    {
        var end = begin;
        long bytes = 0, largest = 0;
        while (end < entries.Count && (end == begin || bytes < mostBytes / 8))
        {
            var size = entries[end].Key.Length + entries[end].Value.Length + EntryOverhead;
            largest = Math.Max(largest, size);
            bytes += size;
            end++;
        }

        return (end, bytes, largest);
    }

    private async Task WaitForRoomAsync(string topic, Flow flow, long bytes, CancellationToken cancellationToken)
    {
        // Asking costs a few round trips, so it is done only when what was appended since could have filled a partition.
        while (flow.Unread + flow.Unchecked + bytes > mostBytes)
        {
            var entries = await FurthestBehindAsync(topic, cancellationToken);
            flow.Unread = entries * flow.Largest;
            flow.Unchecked = 0;
            if (entries == 0)
            {
                flow.Largest = 0;
                return;
            }

            if (flow.Unread + bytes > mostBytes) await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task<long> FurthestBehindAsync(string topic, CancellationToken cancellationToken)
    {
        var ends = await log.EndPositionsAsync(topic, cancellationToken);
        var furthest = 0L;
        foreach (var group in groups(topic))
        {
            var reached = await stored.PositionsAsync(group, topic, cancellationToken);
            furthest = Math.Max(furthest, ends.Max(end => end.Value - reached.GetValueOrDefault(end.Key)));
        }

        return furthest;
    }

    private sealed class Flow
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public long Largest { get; set; }

        public long Unread { get; set; }

        public long Unchecked { get; set; }
    }
}
