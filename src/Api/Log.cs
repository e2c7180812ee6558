using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Api;

/// <summary>Log lines of the Api module, 4000 to 4999. Ids and counts only.</summary>
internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Error, "Call {Method} failed with {Kind}; incident {Incident}.")]
    public static partial void CallFailed(ILogger logger, string method, string kind, string incident);

    [LoggerMessage(4002, LogLevel.Warning, "Call {Method} could not reach the database; the caller was told to try again.")]
    public static partial void DatabaseAway(ILogger logger, string method);

    [LoggerMessage(4003, LogLevel.Information, "Watch stream opened after change {Sequence}.")]
    public static partial void WatchOpened(ILogger logger, long sequence);

    [LoggerMessage(4004, LogLevel.Information, "Watch stream closed after {Events} events.")]
    public static partial void WatchClosed(ILogger logger, long events);
}
