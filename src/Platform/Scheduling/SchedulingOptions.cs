namespace LowIncomeMonitor.Platform.Scheduling;

/// <summary>How the schedule is kept.</summary>
public sealed record SchedulingOptions
{
    /// <summary>How late a run may start before it counts as missed; missed ones are made up by one run.</summary>
    public TimeSpan MisfireThreshold { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a process says that it lives; the others take over the work of one that does not.</summary>
    public TimeSpan CheckinInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the schedule is looked at when nothing is known to be due; at least a second.</summary>
    public TimeSpan IdleWait { get; init; } = TimeSpan.FromSeconds(15);
}
