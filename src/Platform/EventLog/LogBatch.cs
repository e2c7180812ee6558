namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>
/// Entries of one partition in the order of the log. <see cref="NextPosition"/> is stored in the transaction
/// that holds the batch's effects, so that both happen or neither.
/// </summary>
/// <param name="Partition">The partition.</param>
/// <param name="Messages">At least one message, in order of position.</param>
public sealed record LogBatch(TopicPartition Partition, IReadOnlyList<LogMessage> Messages)
{
    /// <summary>Where reading goes on after this batch.</summary>
    public long NextPosition => Messages[^1].Position + 1;
}
