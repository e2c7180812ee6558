using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Alerts;

/// <summary>Alerts' log lines: numbers 3000 to 3999. Counts and internal ids only, never a reason, a proof or a name.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Debug, "{Partition}: {Findings} findings, {Cases} cases changed, {Lines} journal lines")]
    public static partial void BatchGrouped(ILogger logger, string partition, int findings, int cases, int lines);

    [LoggerMessage(3002, LogLevel.Debug, "{Partition}: {Households} households described")]
    public static partial void HouseholdsDescribed(ILogger logger, string partition, int households);

    [LoggerMessage(3101, LogLevel.Information, "Case {Case}: {Action}, now {State}")]
    public static partial void StepTaken(ILogger logger, long @case, string action, string state);

    [LoggerMessage(3102, LogLevel.Warning, "The lease store does not answer; claims are decided by the database alone")]
    public static partial void LeasesUnavailable(ILogger logger);

    [LoggerMessage(3201, LogLevel.Information, "Overdue for {Day}: {Cases} cases marked")]
    public static partial void OverdueMarked(ILogger logger, DateOnly day, int cases);

    [LoggerMessage(3202, LogLevel.Information, "Dropped {Changes} changes of cases up to {Sequence}")]
    public static partial void ChangesTrimmed(ILogger logger, int changes, long sequence);

    [LoggerMessage(3203, LogLevel.Information, "Dropped {Observations} observations and {Households} households that left the roster")]
    public static partial void ObservationsTrimmed(ILogger logger, int observations, int households);
}
