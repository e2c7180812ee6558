using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Policy;

/// <summary>Two laws for one day, to look at the same households under both.</summary>
/// <param name="On">The day as of which households are looked at.</param>
/// <param name="Before">The day under the old law.</param>
/// <param name="OldPacks">The packs behind the old law.</param>
/// <param name="After">The day under the new law.</param>
/// <param name="NewPacks">The packs behind the new law.</param>
/// <param name="Stated">The day under the law by which the roster's amounts were set.</param>
internal sealed record LawPair(
    DateOnly On, RuleContext Before, ParameterSet OldPacks, RuleContext After, ParameterSet NewPacks, RuleContext Stated);
