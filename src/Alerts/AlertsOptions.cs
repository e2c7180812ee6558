using LowIncomeMonitor.Alerts.Risk;
using LowIncomeMonitor.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Alerts;

/// <summary>Settings of Alerts; section "Monitor:Alerts".</summary>
public sealed record AlertsOptions : ICheckedOptions
{
    public const string Section = "Monitor:Alerts";

    /// <summary>Most findings in a batch: one commit each, during which other writers of the queue wait in line.</summary>
    public int BatchSize { get; init; } = 2000;

    /// <summary>Members of the consumer group in this process.</summary>
    public int Parallelism { get; init; } = 2;

    /// <summary>
    /// The bureau's offset from UTC (Asia/Shanghai). China has one time zone without summer time, so an offset is exact
    /// and needs no time zone data on the machine.
    /// </summary>
    public TimeSpan UtcOffset { get; init; } = TimeSpan.FromHours(8);

    /// <summary>How long a stream can resume: older changes are dropped, cases and journal are not.</summary>
    public TimeSpan ChangesKept { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Learning from what was seen.</summary>
    public LearningOptions Learning { get; init; } = new();

    /// <summary>Scoring of households.</summary>
    public ScoringOptions Scoring { get; init; } = new();

    /// <summary>Watching the models.</summary>
    public WatchOptions Watch { get; init; } = new();

    public static AlertsOptions From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<AlertsOptions>() ?? new AlertsOptions();

    /// <summary>The bureau's calendar day of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(UtcOffset).DateTime);

    public IEnumerable<string> Faults()
    {
        if (BatchSize is < 1 or > 100_000)
            yield return $"{Section}:BatchSize is {BatchSize}: give a number from 1 to 100000.";
        if (Parallelism is < 1 or > 64)
            yield return $"{Section}:Parallelism is {Parallelism}: give a number from 1 to 64.";
        if (UtcOffset.Duration() > TimeSpan.FromHours(14) || UtcOffset.Ticks % TimeSpan.TicksPerMinute != 0)
            yield return $"{Section}:UtcOffset is {UtcOffset}: give whole minutes from -14:00 to 14:00.";
        if (ChangesKept < TimeSpan.FromHours(1))
            yield return $"{Section}:ChangesKept is {ChangesKept}: give at least one hour.";
        foreach (var fault in Learning.Faults().Concat(Scoring.Faults()).Concat(Watch.Faults()))
            yield return fault;
    }
}
