namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>
/// The stored position is not where this member believes it: another member of the group has handled the entries.
/// Roll back, ask for the position again and read from there.
/// </summary>
public sealed class PositionMovedException(string group, TopicPartition partition, long expected)
    : Exception($"Group {group} is no longer at position {expected} of {partition}: another member went on from there.")
{
    /// <summary>The consumer group.</summary>
    public string Group { get; } = group;

    /// <summary>The partition.</summary>
    public TopicPartition Partition { get; } = partition;

    /// <summary>The position this member started from.</summary>
    public long Expected { get; } = expected;
}
