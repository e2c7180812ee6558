using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Platform;

/// <summary>The platform's log lines: numbers 5000 to 5999 (5100s event log). Never a value of a record.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Information, "Applied migration {Number} {Name} of module {Module} in {Milliseconds:F0} ms")]
    public static partial void MigrationApplied(ILogger logger, int number, string name, string module, double milliseconds);

    [LoggerMessage(5002, LogLevel.Information, "Database is ready: {Known} migrations, {Applied} applied now")]
    public static partial void DatabaseReady(ILogger logger, int known, int applied);
}
