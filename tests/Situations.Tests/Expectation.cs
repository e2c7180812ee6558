using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Situations.Tests;

/// <summary>What one rule must say of one subject.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="PersonId">The person; 0 means the household.</param>
/// <param name="Says">What it says.</param>
/// <param name="Level">Level of a finding.</param>
/// <param name="Amount">Amount at stake; null where the story does not say.</param>
/// <param name="Missing">What is missing for a verdict.</param>
internal sealed record Expectation(
    RuleId Rule, long PersonId, Says Says, Level? Level, Money? Amount, IReadOnlyList<string> Missing)
{
    /// <summary>Null when the verdict is the expected one, else what came instead.</summary>
    public string? Against(Verdict? verdict) => (Says, verdict) switch
    {
        (Says.Silent, null) or (Says.DoesNotApply, Verdict.DoesNotApply) => null,
        (Says.Applies, Verdict.Applies applies)
            when applies.Level == Level && (Amount is null || Amount == applies.Amount) => null,
        (Says.Unknown, Verdict.Unknown unknown)
            when unknown.Missing.Order(StringComparer.Ordinal).SequenceEqual(Missing.Order(StringComparer.Ordinal)) => null,
        _ => Describe(verdict),
    };

    private static string Describe(Verdict? verdict) => verdict switch
    {
        null => "silent",
        Verdict.Applies applies => $"applies, {applies.Level}, amount {applies.Amount?.ToString() ?? "unknown"}",
        Verdict.Unknown unknown => $"unknown, missing {string.Join(", ", unknown.Missing)}",
        _ => "does not apply",
    };
}
