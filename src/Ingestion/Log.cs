using LowIncomeMonitor.Platform.EventLog;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Ingestion;

/// <summary>Everything that Ingestion logs. Ids and counts only, never contents and no file names: people name files after people.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "Import {ImportId} of {Source} runs: {Bytes} bytes, from row {Position}")]
    public static partial void ImportRuns(this ILogger logger, long importId, string source, long bytes, long position);

    [LoggerMessage(1002, LogLevel.Information, "Import {ImportId} is complete: {Accepted} rows accepted, {Quarantined} in quarantine")]
    public static partial void ImportCompletes(this ILogger logger, long importId, long accepted, long quarantined);

    [LoggerMessage(1003, LogLevel.Error, "Import {ImportId} stopped by {Failure}; the same command goes on where it stands")]
    public static partial void ImportFails(this ILogger logger, long importId, string failure);

    [LoggerMessage(1004, LogLevel.Warning, "Import {ImportId} could not be marked as failed ({Failure}); it can be resumed all the same")]
    public static partial void ImportNotMarked(this ILogger logger, long importId, string failure);

    [LoggerMessage(1010, LogLevel.Warning, "{Partition}: {Refused} of {Inputs} messages refused into quarantine")]
    public static partial void MessagesRefused(this ILogger logger, TopicPartition partition, int refused, int inputs);

    [LoggerMessage(1020, LogLevel.Information, "Replay: {Accepted} accepted, {Refused} refused again, {Skipped} not of Ingestion")]
    public static partial void ReplayEnds(this ILogger logger, long accepted, long refused, long skipped);
}
