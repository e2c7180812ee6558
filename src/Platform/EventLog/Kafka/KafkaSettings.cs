using System.Globalization;
using Confluent.Kafka;

namespace LowIncomeMonitor.Platform.EventLog.Kafka;

/// <summary>The properties of each client: the operator's first, then the ones delivery depends on.</summary>
internal static class KafkaSettings
{
    // Before 2.3.0 the client library aborts the whole process when a member that was never given partitions closes while
    // it uses the cooperative assignor (confluentinc/librdkafka issue 4312). Positions are compared and set at every
    // commit, so that the other assignor costs only a pause of all members at a rebalance.
    private const int FixedStickyAssignor = 0x020300ff;

    public static ProducerConfig Producer(KafkaEventLogOptions options) => new(Base(options))
    {
        EnableIdempotence = true,
        Acks = Acks.All,
        // The partitioner of the Java clients and of KeyPartitioner.
        Partitioner = Partitioner.Murmur2Random,
        // Keyless entries spread entry by entry; sticking to a partition saves requests but fills one partition at a time.
        StickyPartitioningLingerMs = 0,
    };

    public static ConsumerConfig Consumer(KafkaEventLogOptions options, string group, string? instance) => new(Base(options))
    {
        GroupId = group,
        GroupInstanceId = instance,
        SessionTimeoutMs = (int?)options.SessionTimeout?.TotalMilliseconds,
        EnableAutoCommit = false,
        EnableAutoOffsetStore = false,
        AutoOffsetReset = AutoOffsetReset.Earliest,
        PartitionAssignmentStrategy = Library.Version >= FixedStickyAssignor
            ? PartitionAssignmentStrategy.CooperativeSticky
            : PartitionAssignmentStrategy.RoundRobin,
        AllowAutoCreateTopics = true,
        // Of aborted transactions of other producers nothing may be seen.
        IsolationLevel = IsolationLevel.ReadCommitted,
        // What librdkafka fetches ahead by itself, over all partitions; it is thrown away at a pause. When it is full the
        // client fetches nothing for a second, so it must hold what a quick handler takes in that time.
        QueuedMaxMessagesKbytes = (int)Math.Max(16 << 10, options.BufferBytes * 4 / 1024),
    };

    private static Dictionary<string, string> Base(KafkaEventLogOptions options)
    {
        var properties = new Dictionary<string, string>(options.Properties)
        {
            ["bootstrap.servers"] = options.BootstrapServers,
        };
        properties.TryAdd("client.id", "low-income-monitor");
        properties.TryAdd("topic.metadata.refresh.interval.ms", 30_000.ToString(CultureInfo.InvariantCulture));
        return properties;
    }
}
