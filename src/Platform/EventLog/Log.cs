using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>Log lines of the event log, 5100 to 5199. Groups, topics, positions, counts and types of failures only.</summary>
internal static partial class Log
{
    [LoggerMessage(5100, LogLevel.Information, "Topic {Topic}: dropped the day {Day}, its retention is over")]
    public static partial void DayDropped(this ILogger logger, string topic, DateOnly day);

    [LoggerMessage(5101, LogLevel.Information, "Topic {Topic}: the day {Day} is expired but in use; the next sweep tries again")]
    public static partial void DayBusy(this ILogger logger, string topic, DateOnly day);

    [LoggerMessage(5102, LogLevel.Warning, "Wake-up connection lost ({Failure}); readers poll until it is back")]
    public static partial void WakeUpLost(this ILogger logger, string failure);

    [LoggerMessage(5103, LogLevel.Debug, "Group {Group} takes {Partition} from position {Position}")]
    public static partial void PartitionTaken(this ILogger logger, string group, TopicPartition partition, long position);

    [LoggerMessage(5104, LogLevel.Debug, "Group {Group} gives {Partition} up")]
    public static partial void PartitionReleased(this ILogger logger, string group, TopicPartition partition);

    [LoggerMessage(5105, LogLevel.Error, "Group {Group} never read {Count} entries of {Partition}: their retention is over")]
    public static partial void EntriesExpired(this ILogger logger, string group, TopicPartition partition, long count);

    [LoggerMessage(5106, LogLevel.Warning, "Group {Group}: heart-beat failed ({Failure})")]
    public static partial void BeatFailed(this ILogger logger, string group, string failure);

    [LoggerMessage(5110, LogLevel.Information, "Consume loop {Loop} starts. After a failure: {Policy}")]
    public static partial void LoopStarts(this ILogger logger, string loop, string policy);

    [LoggerMessage(5111, LogLevel.Warning, "Consume loop {Loop} waits: {Failure}; it tries again until it succeeds")]
    public static partial void LoopInterrupted(this ILogger logger, string loop, string failure);

    [LoggerMessage(5112, LogLevel.Information, "Consume loop {Loop} goes on after {Seconds:F1} s and {Attempts} attempts")]
    public static partial void LoopResumed(this ILogger logger, string loop, double seconds, int attempts);

    [LoggerMessage(5113, LogLevel.Information, "Consume loop {Loop}: {Partition} was moved on by another member; reading from {Position}")]
    public static partial void PositionMoved(this ILogger logger, string loop, TopicPartition partition, long position);

    [LoggerMessage(5114, LogLevel.Warning, "Consume loop {Loop}: {Partition} at {Position} is in quarantine as {Quarantine} ({Reason})")]
    public static partial void Quarantined(
        this ILogger logger, string loop, TopicPartition partition, long position, long quarantine, string reason);

    [LoggerMessage(5115, LogLevel.Warning, "Consume loop {Loop}: {Count} entries of {Partition} failed ({Failure}); {Action}")]
    public static partial void BatchFailed(
        this ILogger logger, string loop, int count, TopicPartition partition, string failure, string action);

    [LoggerMessage(5116, LogLevel.Critical, "Consume loop {Loop} stops for good: {Failure}. A person must look at it")]
    public static partial void LoopFaulted(this ILogger logger, string loop, string failure);

    [LoggerMessage(5117, LogLevel.Warning, "Consume loop {Loop}: after a commit {Step} failed ({Failure}); nothing is lost")]
    public static partial void AfterCommitFailed(this ILogger logger, string loop, string step, string failure);

    [LoggerMessage(5118, LogLevel.Information, "Consume loop {Loop} has stopped")]
    public static partial void LoopStopped(this ILogger logger, string loop);
}
