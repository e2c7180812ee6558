using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Risk;

/// <summary>One reason for a score.</summary>
/// <param name="Feature">The input.</param>
/// <param name="Value">Its value; not a number where it is not known.</param>
/// <param name="Contribution">What it adds to the log-odds, against the average household of training.</param>
/// <param name="Share">Its part of all that moves this score, 0 to 1.</param>
/// <param name="Sentence">The reason in words.</param>
public sealed record RiskReason(string Feature, double Value, double Contribution, double Share, BilingualText Sentence)
{
    /// <summary>True when it raises the risk.</summary>
    public bool Raises => Contribution > 0;
}
