using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>
/// Keeps the last account that was asked for, because some thirty rules ask for the same one in a row. Holds values that
/// never change, so threads that share it at worst compute one twice.
/// </summary>
internal sealed class AccountMemo
{
    private Entry? _last;

    public HouseholdAccount Of(
        HouseholdState household, RuleContext context, Func<HouseholdState, RuleContext, HouseholdAccount> compute)
    {
        var last = Volatile.Read(ref _last);
        if (last is not null && ReferenceEquals(last.Household, household) && ReferenceEquals(last.Context, context))
            return last.Account;
        var account = compute(household, context);
        Volatile.Write(ref _last, new(household, context, account));
        return account;
    }

    // Not part of what a context is: two contexts of one day and law are equal whatever was asked of them.
    public override bool Equals(object? obj) => obj is AccountMemo;

    public override int GetHashCode() => 0;

    private sealed record Entry(HouseholdState Household, RuleContext Context, HouseholdAccount Account);
}
