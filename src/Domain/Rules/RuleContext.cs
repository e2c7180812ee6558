using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Payments;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>What a rule may know besides the household.</summary>
/// <param name="On">The day for which it is evaluated.</param>
/// <param name="Parameters">The law as dated data.</param>
public sealed record RuleContext(DateOnly On, IParameterSet Parameters)
{
    /// <summary>
    /// How it stands with the feeds. A rule need not ask whether it may speak (<see cref="RuleGate"/> does); it may ask
    /// since when a register is fed, because what lies before its first delivery is unknown, not absent.
    /// </summary>
    public FeedStandings Feeds { get; init; } = FeedStandings.Sound;

    internal HouseholdMemo<HouseholdAccount> Accounts { get; } = new();

    internal HouseholdMemo<IReadOnlyList<ProgrammeMonth>> PaidMonths { get; } = new();
}
