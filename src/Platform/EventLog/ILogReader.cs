namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>One member of a consumer group. Not thread-safe: one loop owns it.</summary>
public interface ILogReader : IAsyncDisposable
{
    /// <summary>
    /// The next batch of any assigned partition, or null when nothing came within the waiting time. The reader
    /// goes on behind the batch; <see cref="SeekAsync"/> brings it back.
    /// </summary>
    Task<LogBatch?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Reads a partition again from a position, after a failed batch. Ignored when it is no longer assigned.</summary>
    Task SeekAsync(TopicPartition partition, long position, CancellationToken cancellationToken);

    /// <summary>Tells the log how far the group has come. Only for lag monitoring: it decides nothing.</summary>
    Task ReportProgressAsync(TopicPartition partition, long nextPosition, CancellationToken cancellationToken);

    /// <summary>The partitions assigned now.</summary>
    IReadOnlyCollection<TopicPartition> Assignment { get; }
}
