namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>An entry as it is read back.</summary>
/// <param name="Partition">Where it stands.</param>
/// <param name="Position">Its position in the partition; grows, and may have gaps.</param>
/// <param name="AppendedAt">When the log took it.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The bytes.</param>
public sealed record LogMessage(
    TopicPartition Partition,
    long Position,
    DateTimeOffset AppendedAt,
    ReadOnlyMemory<byte> Key,
    ReadOnlyMemory<byte> Value);
