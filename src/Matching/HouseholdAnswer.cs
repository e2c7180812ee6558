using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching;

/// <summary>What the rules say of one household on one day.</summary>
/// <param name="Household">The household as it was, or was known to be.</param>
/// <param name="Edition">The edition of the packs that was asked.</param>
/// <param name="Account">Its economic standing.</param>
/// <param name="Rules">Outcomes in order of rule and person.</param>
public sealed record HouseholdAnswer(
    HouseholdState Household, string Edition, HouseholdAccount Account, IReadOnlyList<RuleAnswer> Rules);
