using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Payments;

/// <summary>
/// Pays every household that has an approved amount, month by month: the approved amount to its first member, unless a
/// scenario changed a month. Made while it is read, like the registers.
/// </summary>
internal static class PaymentBook
{
    /// <summary>So many months are written: enough to see a gap, few enough to keep a county small.</summary>
    private const int MostMonths = 3;

    /// <summary>The lines of a household in one month: usually one or none.</summary>
    public static IEnumerable<PaidLine> Of(Household household, DateOnly month)
    {
        var usual = Usual(household, month);
        return household.PaymentChanges.TryGetValue(month, out var change)
            ? change(usual)
            : usual is null ? [] : [usual];
    }

    /// <summary>The months that are paid, earliest first, as their first days.</summary>
    public static IReadOnlyList<DateOnly> MonthsOf(DateOnly first, DateOnly asOf)
    {
        var last = new DateOnly(asOf.Year, asOf.Month, 1);
        return
        [
            .. Enumerable.Range(0, MostMonths).Select(back => last.AddMonths(back + 1 - MostMonths))
                .Where(month => month >= first && month.AddDays(14) <= asOf),
        ];
    }

    private static PaidLine? Usual(Household household, DateOnly month)
    {
        var payee = household.Members.FirstOrDefault(m => m.Programme == household.Programme && m.ActiveOn(month));
        return payee is null || household.MonthlyAmount is not { } yuan
            ? null
            : new(month, ProgrammeWords.Of(household.Programme), yuan * 100L, payee.Person);
    }
}
