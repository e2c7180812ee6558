using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Platform.EventLog.Kafka;

/// <summary>
/// The event log on Kafka, for what outgrows one machine. One idempotent producer a process; each reader is a member
/// of a group with cooperative rebalancing that starts at the positions stored in PostgreSQL.
/// </summary>
public sealed class KafkaEventLog : IEventLog
{
    private readonly KafkaEventLogOptions _options;
    private readonly ILogger _logger;
    private readonly KafkaInstances _instances;
    private readonly IProducer<byte[]?, byte[]> _producer;
    private readonly IAdminClient _admin;

    // Watermarks are asked of a consumer that joins no group. One for all questions: making a client takes threads and
    // connections, and a publisher that waits for room asks many times a second.
    private readonly Lazy<IConsumer<Ignore, Ignore>> _asker;

    /// <summary>Connects lazily: a cluster that is away makes calls wait, not this.</summary>
    public KafkaEventLog(KafkaEventLogOptions options, ILogger<KafkaEventLog> logger)
    {
        _options = options;
        _logger = logger;
        _instances = new(options.InstanceId);
        _producer = new ProducerBuilder<byte[]?, byte[]>(KafkaSettings.Producer(options))
            .SetErrorHandler((_, error) => logger.KafkaError("producer", error.Code.ToString(), error.IsFatal))
            .SetLogHandler((_, line) => logger.KafkaSays(line.Level.ToString(), line.Facility))
            .Build();
        _admin = new DependentAdminClientBuilder(_producer.Handle).Build();
        _asker = new(() => new ConsumerBuilder<Ignore, Ignore>(KafkaSettings.Consumer(options, "end-positions", null))
            .SetLogHandler((_, line) => logger.KafkaSays(line.Level.ToString(), line.Facility))
            .Build());
    }

    /// <inheritdoc/>
    public string Kind => "kafka";

    /// <inheritdoc/>
    public async Task EnsureTopicsAsync(IReadOnlyCollection<TopicSpec> topics, CancellationToken cancellationToken)
    {
        if (_options.CreateTopics) await CreateAsync(topics);
        foreach (var topic in topics) await WaitForTopicAsync(topic.Name, cancellationToken);
    }

    /// <inheritdoc/>
    public Task AppendAsync(string topic, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken) =>
        entries.Count == 0
            ? Task.CompletedTask
            : new KafkaAppend(_producer, topic, entries).RunAsync(cancellationToken);

    /// <inheritdoc/>
    public ILogReader OpenReader(
        string group, IReadOnlyCollection<string> topics, IPositionSource positions, ReaderOptions options) =>
        new KafkaLogReader(_options, _instances, group, topics, positions, options, _logger);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<TopicPartition, long>> EndPositionsAsync(
        string topic, CancellationToken cancellationToken) => Task.Run<IReadOnlyDictionary<TopicPartition, long>>(
        () =>
        {
            var ends = new Dictionary<TopicPartition, long>();
            foreach (var partition in Metadata(topic)?.Partitions ?? [])
            {
                cancellationToken.ThrowIfCancellationRequested();
                var marks = _asker.Value.QueryWatermarkOffsets(new(topic, partition.PartitionId), _options.AdminTimeout);
                ends[new(topic, partition.PartitionId)] = marks.High.Value;
            }

            return ends;
        },
        cancellationToken);

    /// <summary>Sends what is under way, for ten seconds at most, and disconnects.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.Run(() => _producer.Flush(TimeSpan.FromSeconds(10)));
        if (_asker.IsValueCreated) _asker.Value.Dispose();
        _admin.Dispose();
        _producer.Dispose();
    }

    private async Task CreateAsync(IReadOnlyCollection<TopicSpec> topics)
    {
        try
        {
            await _admin.CreateTopicsAsync(
                topics.Select(topic => new TopicSpecification
                {
                    Name = topic.Name,
                    NumPartitions = topic.Partitions,
                    ReplicationFactor = _options.ReplicationFactor,
                    Configs = new() { ["retention.ms"] = RetentionOf(topic) },
                }),
                new() { RequestTimeout = _options.AdminTimeout, OperationTimeout = _options.AdminTimeout });
        }
        catch (CreateTopicsException failure) when (failure.Results.All(
            result => result.Error.Code is ErrorCode.NoError or ErrorCode.TopicAlreadyExists))
        {
            // Some were there before; their partitions stay as they are.
        }
        catch (KafkaException failure) when (failure.Error.Code is ErrorCode.Local_UnsupportedFeature or ErrorCode.Local_TimedOut
            or ErrorCode.TopicAuthorizationFailed or ErrorCode.ClusterAuthorizationFailed)
        {
            // A broker that makes topics on first use, or one where only its operators may make them: asking is enough.
            _logger.TopicsNotCreated(failure.Error.Code.ToString());
        }
    }

    private async Task WaitForTopicAsync(string topic, CancellationToken cancellationToken)
    {
        var patience = _options.AdminTimeout;
        for (var step = TimeSpan.FromMilliseconds(50); ; patience -= step)
        {
            if (await Task.Run(() => Metadata(topic), cancellationToken) is { Partitions.Count: > 0 }) return;
            if (patience <= TimeSpan.Zero) throw new TimeoutException($"Topic {topic} does not appear on the cluster.");
            await Task.Delay(step, cancellationToken);
        }
    }

    private TopicMetadata? Metadata(string topic) => _admin.GetMetadata(topic, _options.AdminTimeout).Topics
        .Find(found => found.Topic == topic && found.Error.Code == ErrorCode.NoError);

    private static string RetentionOf(TopicSpec topic) =>
        ((long)topic.Retention.TotalMilliseconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
