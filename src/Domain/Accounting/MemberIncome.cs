using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>A member's counted monthly income with the items it was made of.</summary>
/// <param name="Member">The member.</param>
/// <param name="Amount">The income as far as it can be told.</param>
/// <param name="Items">The items, declared total first, then in order of fact.</param>
/// <param name="Registered">What registers and statements prove, in all.</param>
public sealed record MemberIncome(
    Member Member, CountedAmount Amount, IReadOnlyList<IncomeItem> Items, Money Registered)
{
    /// <summary>
    /// True when registers prove more than the person declared: the declaration is old or incomplete, and a new one
    /// would settle how much there is in all.
    /// </summary>
    public bool ExceedsDeclared => Member.DeclaredMonthlyIncome is { } declared && Registered > declared;
}
