using LowIncomeMonitor.Domain.Risk.Watching;

namespace LowIncomeMonitor.Alerts.Risk;

/// <summary>
/// Settings of watching the models; section "Monitor:Alerts:Watch". A promise comes due after as many months as the label of
/// learning has.
/// </summary>
public sealed record WatchOptions
{
    public const string Section = $"{AlertsOptions.Section}:Watch";

    private static readonly WatchLimits s_usual = new();

    /// <summary>Population stability index of one input, above which it has moved.</summary>
    public double Shift { get; init; } = s_usual.Shift;

    /// <summary>Promised rate less seen rate over all households, in either direction.</summary>
    public double Calibration { get; init; } = s_usual.Calibration;

    /// <summary>The same of one group, less that of everybody else.</summary>
    public double Group { get; init; } = s_usual.Group;

    /// <summary>Standard errors that a difference must have.</summary>
    public double Confidence { get; init; } = s_usual.Confidence;

    /// <summary>Fewer households than this say nothing.</summary>
    public int LeastRows { get; init; } = s_usual.LeastRows;

    /// <summary>Counts from 1 to below this are hidden in the monthly text.</summary>
    public int HideBelow { get; init; } = 10;

    /// <summary>Whether the service goes back to the newest scorecard when a limit is crossed.</summary>
    public bool FallBack { get; init; } = true;

    public WatchLimits Limits => new(Shift, Calibration, Group, Confidence, LeastRows);

    public IEnumerable<string> Faults()
    {
        if (!(Shift > 0 && Calibration > 0 && Group > 0 && Confidence >= 0))
            yield return $"{Section}: Shift, Calibration and Group must be above 0, Confidence not below.";
        if (LeastRows < 1)
            yield return $"{Section}:LeastRows is {LeastRows}: give a number from 1.";
        if (HideBelow < 2)
            yield return $"{Section}:HideBelow is {HideBelow}: give a number from 2; a count of one tells of a family.";
    }
}
