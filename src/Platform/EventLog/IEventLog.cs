namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>
/// The durable, partitioned, append-only log over which the modules meet. Two adapters, PostgreSQL and Kafka,
/// pass one compliance suite.
/// </summary>
public interface IEventLog : IAsyncDisposable
{
    /// <summary>"postgres" or "kafka", for messages to people.</summary>
    string Kind { get; }

    /// <summary>Makes the topics if they are missing; an existing topic keeps its number of partitions.</summary>
    Task EnsureTopicsAsync(IReadOnlyCollection<TopicSpec> topics, CancellationToken cancellationToken);

    /// <summary>
    /// Appends entries in order per key. When the task completes they are durable; when it fails some of them
    /// may be, so that a repetition can double them: readers are idempotent.
    /// </summary>
    Task AppendAsync(string topic, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken);

    /// <summary>Opens a member of a consumer group. Partitions are shared among the group's live members.</summary>
    /// <param name="group">The group, e.g. "matching".</param>
    /// <param name="topics">What to read.</param>
    /// <param name="positions">Where the group stands: asked whenever a partition is assigned.</param>
    /// <param name="options">Batch size and waiting.</param>
    ILogReader OpenReader(
        string group, IReadOnlyCollection<string> topics, IPositionSource positions, ReaderOptions options);

    /// <summary>End of every partition of a topic: the position that the next entry will get.</summary>
    Task<IReadOnlyDictionary<TopicPartition, long>> EndPositionsAsync(string topic, CancellationToken cancellationToken);
}
