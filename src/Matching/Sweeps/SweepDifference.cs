using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Sweeps;

/// <summary>Findings by what a sweep found changed against the sweep before: one line of its difference report.</summary>
/// <param name="Direction">Which side of the cut.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Town">Township as 9-digit code; empty for a household without a place.</param>
/// <param name="Raised">Not open before.</param>
/// <param name="Updated">Open before and changed since.</param>
/// <param name="Cleared">Open before and not any more.</param>
public sealed record SweepDifference(RuleDirection Direction, RuleId Rule, string Town, long Raised, long Updated, long Cleared);
