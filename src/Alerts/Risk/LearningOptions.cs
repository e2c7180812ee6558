namespace LowIncomeMonitor.Alerts.Risk;

/// <summary>Settings of learning from what was seen; section "Monitor:Alerts:Learning".</summary>
public sealed record LearningOptions
{
    public const string Section = $"{AlertsOptions.Section}:Learning";

    /// <summary>How long observations are kept, and how long what is left of a household that left the roster.</summary>
    public TimeSpan ObservationsKept { get; init; } = TimeSpan.FromDays(1826);

    public IEnumerable<string> Faults()
    {
        if (ObservationsKept < TimeSpan.FromDays(730))
            yield return $"{Section}:ObservationsKept is {ObservationsKept}: give at least 730 days; a year is learnt from and a year tested on.";
    }
}
