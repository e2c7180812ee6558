using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Alerts;

/// <summary>Alerts' log lines: numbers 3000 to 3999. Counts and internal ids only, never a reason, a proof or a name.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Debug, "{Partition}: {Findings} findings, {Cases} cases changed, {Lines} journal lines")]
    public static partial void BatchGrouped(ILogger logger, string partition, int findings, int cases, int lines);

    [LoggerMessage(3002, LogLevel.Debug, "{Partition}: {Households} households described")]
    public static partial void HouseholdsDescribed(ILogger logger, string partition, int households);

    [LoggerMessage(3010, LogLevel.Debug, "{Households} households looked at, {Changed} scores changed, {Ended} ended")]
    public static partial void HouseholdsScored(ILogger logger, int households, int changed, int ended);

    [LoggerMessage(3011, LogLevel.Information, "Scores of {Day} by {Model}: {Households} households, {Changed} changed, {Offices} offices")]
    public static partial void AllScored(ILogger logger, DateOnly day, string model, int households, int changed, int offices);

    [LoggerMessage(3012, LogLevel.Warning, "Model {Model} wants inputs that households do not have; it scores nothing. Promote another.")]
    public static partial void ModelUnfit(ILogger logger, string model);

    [LoggerMessage(3013, LogLevel.Warning, "Model {Model} has crossed {Alarms} limits; see risk report")]
    public static partial void LimitsCrossed(ILogger logger, string model, int alarms);

    [LoggerMessage(3014, LogLevel.Warning, "Went back from model {Model} to the scorecard {Scorecard}; going forth again takes a named person")]
    public static partial void FellBack(ILogger logger, string model, string scorecard);

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

    [LoggerMessage(3301, LogLevel.Information, "Models trained on {Rows} rows, {Positives} back in need; least loss: {Model}. Nobody has promoted it yet")]
    public static partial void ModelsTrained(ILogger logger, int rows, int positives, string model);

    [LoggerMessage(3302, LogLevel.Warning, "No model was trained, the one in use stays: {Why}")]
    public static partial void NothingLearnt(ILogger logger, string why);
}
