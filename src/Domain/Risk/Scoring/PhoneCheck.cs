using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Risk.Scoring;

/// <summary>
/// Rule A26: a household is in the red band of its office and no rule has found anything. It asks for a phone call and for
/// nothing else, and is no ground for a decision by itself (docs/adr/0030-a-score-asks-for-a-call.md).
/// </summary>
public static class PhoneCheck
{
    /// <summary>Grows with every change of meaning.</summary>
    public const int Version = 1;

    public static RuleId Rule { get; } = new("A26");

    /// <summary>Never more: a score is an estimate.</summary>
    public const Level Urgency = Level.Yellow;

    public const RuleDirection Direction = RuleDirection.Add;

    /// <summary>Prefix of the sentences of risk factors in rules/catalogue; the name of the feature follows.</summary>
    public const string FactorPrefix = "risk.";

    /// <summary>The steps that led to the call: probability against threshold, model, and the strongest reasons.</summary>
    /// <param name="score">The score.</param>
    /// <param name="red">From which probability on its office's red band begins.</param>
    public static Trace TraceOf(HouseholdScore score, double red)
    {
        var trace = new TraceBuilder(0);
        trace.Check("score.in_red_band", true, Percent(score.Probability), Percent(red));
        trace.Check("score.no_rule_applies", true);
        trace.Check("score.by_model", true, score.ModelId);
        foreach (var reason in score.Reasons)
            trace.Check(FactorPrefix + reason.Feature, true, Words(reason));
        return ((Verdict.Applies)trace.Applies(Urgency, null)).Trace;
    }

    // The sign says whether it raises the risk, the percentage its part of all that moves the score.
    private static string Words(RiskReason reason) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(double.IsNaN(reason.Value) ? "?" : reason.Value.ToString("0.##", CultureInfo.InvariantCulture))} ({(reason.Raises ? '+' : '-')}{reason.Share * 100:0} %)");

    private static string Percent(double probability) => string.Create(CultureInfo.InvariantCulture, $"{probability * 100:0.0} %");
}
