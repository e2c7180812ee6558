using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Platform;

/// <summary>The platform's log lines: numbers 5000 to 5999 (5100s event log). Never a value of a record.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Information, "Applied migration {Number} {Name} of module {Module} in {Milliseconds:F0} ms")]
    public static partial void MigrationApplied(ILogger logger, int number, string name, string module, double milliseconds);

    [LoggerMessage(5002, LogLevel.Information, "Database is ready: {Known} migrations, {Applied} applied now")]
    public static partial void DatabaseReady(ILogger logger, int known, int applied);

    [LoggerMessage(5201, LogLevel.Warning, "Redis does not answer ({Error}); live signals are told as gaps until it is back. Nothing is lost: the queue is in PostgreSQL")]
    public static partial void RedisDown(ILogger logger, string error);

    [LoggerMessage(5202, LogLevel.Information, "Redis answers again")]
    public static partial void RedisBack(ILogger logger);

    [LoggerMessage(5301, LogLevel.Information, "Job {Job} is scheduled: {Cron}")]
    public static partial void JobScheduled(ILogger logger, string job, string cron);

    [LoggerMessage(5302, LogLevel.Warning, "Job {Job} is in the schedule but not in this program; it was not run")]
    public static partial void JobUnknown(ILogger logger, string job);

    [LoggerMessage(5303, LogLevel.Error, "Job {Job} due at {DueAt:O} failed with {Kind}: {Description} It runs again at its next time")]
    public static partial void JobFailed(ILogger logger, string job, DateTimeOffset dueAt, string kind, string description);
}
