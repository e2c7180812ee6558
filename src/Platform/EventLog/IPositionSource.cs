namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>Where a group stands in a partition.</summary>
public interface IPositionSource
{
    /// <summary>The next position to read; 0 when the group has never read the partition.</summary>
    Task<long> NextPositionAsync(string group, TopicPartition partition, CancellationToken cancellationToken);
}
