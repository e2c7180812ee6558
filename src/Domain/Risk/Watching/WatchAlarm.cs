using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>Something about a model that a person must look at.</summary>
/// <param name="Kind">One of the constants.</param>
/// <param name="Subject">Feature, or attribute and group; empty for the model as a whole.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Limit">What it may be.</param>
/// <param name="Sentence">What a leader reads.</param>
public sealed record WatchAlarm(string Kind, string Subject, double Value, double Limit, BilingualText Sentence)
{
    /// <summary>An input has moved.</summary>
    public const string Shift = "shift";

    /// <summary>The model promises too much or too little.</summary>
    public const string Calibration = "calibration";

    /// <summary>The model errs for one group as it does not for others.</summary>
    public const string Bias = "bias";
}
