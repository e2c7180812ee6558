namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>From when on somebody is told.</summary>
/// <param name="Shift">Population stability index of one input.</param>
/// <param name="Calibration">Promised rate less seen rate, over all households.</param>
/// <param name="Group">The same of one group, less that of everybody else.</param>
/// <param name="Confidence">How many standard errors a difference must have, so that chance raises no alarm.</param>
/// <param name="LeastRows">Fewer outcomes than this say nothing.</param>
public sealed record WatchLimits(
    double Shift = 0.25, double Calibration = 0.04, double Group = 0.05, double Confidence = 3, int LeastRows = 100);
