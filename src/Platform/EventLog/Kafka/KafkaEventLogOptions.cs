namespace LowIncomeMonitor.Platform.EventLog.Kafka;

/// <summary>How to reach a Kafka cluster.</summary>
public sealed record KafkaEventLogOptions
{
    /// <summary>Addresses to begin with, "host:port,host:port".</summary>
    public required string BootstrapServers { get; init; }

    /// <summary>
    /// Further properties of librdkafka as they stand in its documentation: security.protocol, sasl.*, ssl.* and so on.
    /// What delivery depends on (idempotence, acknowledgements, partitioner, commits) cannot be overridden.
    /// </summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Name of this process for static membership, e.g. the pod's name: a restart within the session time-out then moves
    /// no partitions. Null for dynamic membership.
    /// </summary>
    public string? InstanceId { get; init; }

    /// <summary>
    /// False where topics appear on first use or only the cluster's operators make them. The mock cluster needs false: it
    /// does not answer the request, and the client asks again, busily, until the time-out.
    /// </summary>
    public bool CreateTopics { get; init; } = true;

    /// <summary>Copies of a new topic's partitions; -1 leaves it to the broker.</summary>
    public short ReplicationFactor { get; init; } = -1;

    /// <summary>A reader stops fetching a partition while so many bytes of it wait to be handled.</summary>
    public long BufferBytes { get; init; } = 4 << 20;

    /// <summary>Longest wait for an answer of the cluster in administration.</summary>
    public TimeSpan AdminTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Silence after which the group gives a member up; null leaves it to the client (45 s). A broker that loses track
    /// of a member stalls its partitions for this long.
    /// </summary>
    public TimeSpan? SessionTimeout { get; init; }
}
