namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>Where a reader stands in one partition it holds.</summary>
internal sealed class ReadCursor(PostgresTopic topic, TopicPartition partition, long next)
{
    public PostgresTopic Topic { get; } = topic;

    public TopicPartition Partition { get; } = partition;

    /// <summary>The next position to read.</summary>
    public long Next { get; set; } = next;

    /// <summary>The end of the partition when it was last looked at.</summary>
    public long KnownEnd { get; set; }

    public bool HasMore => Next < KnownEnd;
}
