namespace LowIncomeMonitor.Domain.Rules;

/// <summary>
/// Keeps what was last worked out of a household, because rules ask for the same in a row: some thirty for its account,
/// seven for its paid months. Holds values that never change, so threads that share it at worst compute one twice.
/// </summary>
internal sealed class HouseholdMemo<T>
    where T : class
{
    private Entry? _last;

    public T Of(HouseholdState household, RuleContext context, Func<HouseholdState, RuleContext, T> compute)
    {
        var last = Volatile.Read(ref _last);
        if (last is not null && ReferenceEquals(last.Household, household) && ReferenceEquals(last.Context, context))
            return last.Value;
        var value = compute(household, context);
        Volatile.Write(ref _last, new(household, context, value));
        return value;
    }

    // Not part of what a context is: two contexts of one day and law are equal whatever was asked of them.
    public override bool Equals(object? obj) => obj is HouseholdMemo<T>;

    public override int GetHashCode() => 0;

    private sealed record Entry(HouseholdState Household, RuleContext Context, T Value);
}
