namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>What a model promised of some households, and what happened.</summary>
/// <param name="Attribute">What they are grouped by; empty for all.</param>
/// <param name="Group">Which of the groups.</param>
/// <param name="Rows">Households.</param>
/// <param name="Promised">Average probability.</param>
/// <param name="Seen">Share that was in need again.</param>
/// <param name="StandardError">Of the difference, from the model's own probabilities.</param>
public sealed record GroupError(string Attribute, string Group, int Rows, double Promised, double Seen, double StandardError)
{
    /// <summary>Promised less seen: below zero the model overlooks.</summary>
    public double Gap => Promised - Seen;

    public static GroupError Of(string attribute, string group, IReadOnlyCollection<ScoredOutcome> outcomes) => new(
        attribute, group, outcomes.Count,
        outcomes.Average(o => o.Probability),
        outcomes.Average(o => o.Needy ? 1.0 : 0.0),
        Math.Sqrt(outcomes.Sum(o => o.Probability * (1 - o.Probability))) / outcomes.Count);
}
