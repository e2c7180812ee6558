using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host;

/// <summary>Log lines of the program itself, 6000 to 6999.</summary>
internal static partial class Log
{
    [LoggerMessage(6001, LogLevel.Information, "Serving {Roles} with the event log on {Kind}.")]
    public static partial void Serving(ILogger logger, string roles, string kind);

    [LoggerMessage(6002, LogLevel.Information, "After a failure: {Policy}")]
    public static partial void FailureTable(ILogger logger, string policy);

    [LoggerMessage(6003, LogLevel.Warning, "The service did not stop in order: {Failure}. What was not committed is done again after the next start.")]
    public static partial void StopFailed(ILogger logger, string failure);
}
