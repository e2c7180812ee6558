using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Sweeps;

/// <summary>A finding that was drawn to be checked by hand.</summary>
/// <param name="FindingId">Its public number.</param>
/// <param name="HouseholdId">The bureau's identifier.</param>
/// <param name="Rule">The rule.</param>
/// <param name="PersonId">The person concerned; 0 means the household.</param>
/// <param name="Town">Township as 9-digit code.</param>
public sealed record SampledFinding(long FindingId, string HouseholdId, RuleId Rule, long PersonId, string Town);
