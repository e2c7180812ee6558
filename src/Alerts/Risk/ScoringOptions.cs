using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Alerts.Risk;

/// <summary>Settings of scoring; section "Monitor:Alerts:Scoring".</summary>
public sealed record ScoringOptions
{
    public const string Section = $"{AlertsOptions.Section}:Scoring";

    /// <summary>The parameter that says how many households an office can visit in a month.</summary>
    public const string Capacity = "risk.visits_per_month";

    /// <summary>
    /// Which division is an office that visits: county or township. The parameter risk.visits_per_month is that of one office.
    /// </summary>
    public RegionLevel Office { get; init; } = RegionLevel.Township;

    /// <summary>From which hour of the bureau's day the scores of all households are brought to the day, after the nightly sweep.</summary>
    public int NightlyFromHour { get; init; } = 4;

    /// <summary>Households scored in one transaction by night.</summary>
    public int ChunkSize { get; init; } = 1000;

    public IEnumerable<string> Faults()
    {
        if (Office is not (RegionLevel.County or RegionLevel.Township))
            yield return $"{Section}:Office is {Office}: give county or township.";
        if (NightlyFromHour is < 0 or > 23)
            yield return $"{Section}:NightlyFromHour is {NightlyFromHour}: give an hour from 0 to 23.";
        if (ChunkSize is < 1 or > 100_000)
            yield return $"{Section}:ChunkSize is {ChunkSize}: give a number from 1 to 100000.";
    }
}
