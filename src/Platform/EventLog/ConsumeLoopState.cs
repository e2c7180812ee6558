namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>A consume loop at one moment, for health checks and metrics.</summary>
/// <param name="Status">How it fares.</param>
/// <param name="Since">Since when it has this status.</param>
/// <param name="Failure">Type of the last failure while retrying or faulted; never its text.</param>
/// <param name="Assignment">Partitions it reads now.</param>
/// <param name="LastCommitAt">When it last committed a position; null before the first time.</param>
/// <param name="LastLag">Age of the newest entry committed last, at that commit.</param>
/// <param name="Handled">Entries handled and committed since the start.</param>
/// <param name="Quarantined">Entries put into quarantine since the start.</param>
public sealed record ConsumeLoopState(
    ConsumeLoopStatus Status,
    DateTimeOffset Since,
    string? Failure = null,
    IReadOnlyCollection<TopicPartition>? Assignment = null,
    DateTimeOffset? LastCommitAt = null,
    TimeSpan? LastLag = null,
    long Handled = 0,
    long Quarantined = 0);
