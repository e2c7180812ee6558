using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Client = Confluent.Kafka;

namespace LowIncomeMonitor.Platform.EventLog.Kafka;

/// <summary>
/// A member of a group on Kafka. The client blocks, so a thread of its own polls it, fills one bounded buffer a
/// partition and pauses a partition whose buffer is full; polling never stops, however slow the handler is.
/// </summary>
internal sealed class KafkaLogReader : ILogReader
{
    private readonly ReaderOptions _options;
    private readonly KafkaInstances _instances;
    private readonly string? _instance;
    private readonly KafkaPoll _poll;

    public KafkaLogReader(
        KafkaEventLogOptions kafka, KafkaInstances instances, string group, IReadOnlyCollection<string> topics,
        IPositionSource positions, ReaderOptions options, ILogger logger)
    {
        _options = options;
        _instances = instances;
        _instance = instances.Take(group);
        _poll = new(kafka, _instance, group, topics, positions, logger);
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<TopicPartition> Assignment => _poll.Assignment;

    /// <summary>Bytes fetched and not read yet, over all partitions.</summary>
    internal long BufferedBytes => _poll.BufferedBytes;

    /// <inheritdoc/>
    public async Task<LogBatch?> ReadAsync(CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var filled = _poll.Filled;
            if (_poll.TryTake(_options) is { } batch) return batch;
            var left = _options.EffectiveWait - Stopwatch.GetElapsedTime(began);
            if (left <= TimeSpan.Zero) return null;
            await Task.WhenAny(filled, Task.Delay(left, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public Task SeekAsync(TopicPartition partition, long position, CancellationToken cancellationToken) =>
        _poll.SeekAsync(new Client.TopicPartitionOffset(partition.Topic, partition.Partition, position))
            .WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task ReportProgressAsync(TopicPartition partition, long nextPosition, CancellationToken cancellationToken)
    {
        _poll.Report(partition, nextPosition);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _poll.DisposeAsync();
        _instances.Return(_instance);
    }
}
