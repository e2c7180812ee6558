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
}
