namespace LowIncomeMonitor.Alerts.Risk;

/// <summary>Settings of learning from what was seen; section "Monitor:Alerts:Learning".</summary>
public sealed record LearningOptions
{
    public const string Section = $"{AlertsOptions.Section}:Learning";

    /// <summary>How long observations are kept, and how long what is left of a household that left the roster.</summary>
    public TimeSpan ObservationsKept { get; init; } = TimeSpan.FromDays(1826);

    /// <summary>What is foretold: back in need within so many months, 6 or 12.</summary>
    public int Months { get; init; } = 12;

    /// <summary>
    /// How long after a day its needs may still become known: a roster comes monthly, some of it late. A window that has
    /// not been over for as long has no label yet.
    /// </summary>
    public int SettlingDays { get; init; } = 45;

    /// <summary>About the share of the rows, the latest ones, that models are tested on.</summary>
    public double TestShare { get; init; } = 0.25;

    /// <summary>Seed of folds, resamples and trainers: the same observations and seed give the same models.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether models are trained every month; by hand they can be at any time.</summary>
    public bool Monthly { get; init; } = true;

    public IEnumerable<string> Faults()
    {
        if (ObservationsKept < TimeSpan.FromDays(730))
            yield return $"{Section}:ObservationsKept is {ObservationsKept}: give at least 730 days; a year is learnt from and a year tested on.";
        if (Months is not (6 or 12))
            yield return $"{Section}:Months is {Months}: give 6 or 12.";
        if (SettlingDays is < 0 or > 365)
            yield return $"{Section}:SettlingDays is {SettlingDays}: give a number from 0 to 365.";
        if (TestShare is not (> 0 and < 1))
            yield return $"{Section}:TestShare is {TestShare}: give a share between 0 and 1.";
    }
}
