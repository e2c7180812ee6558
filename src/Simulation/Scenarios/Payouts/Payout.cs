using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Payments;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Payouts;

/// <summary>Households that the bank pays every month, and what becomes of one of their months.</summary>
internal static class Payout
{
    /// <summary>The months that the bank has sent, earliest first.</summary>
    public static IReadOnlyList<DateOnly> Months(Stage stage) => PaymentBook.MonthsOf(stage.First, stage.AsOf);

    /// <summary>A household on dibao or tekun that is paid in all of the months, and to which nothing has happened yet.</summary>
    public static (Household Household, Membership Member)? Pick(
        Stage stage, Dice dice, Func<Household, Membership, bool>? also = null) =>
        Months(stage) is [var first, ..]
            ? Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme is Programme.Dibao or Programme.Tekun && h.PaymentChanges.Count == 0
                && !h.HasStay && h.MonthlyAmount > 100 && h.Members.All(o => o.EnrolledOn <= first) && (also is null || also(h, m)))
            : null;

    /// <summary>Changes one month of a household, and lets truth look at it.</summary>
    public static void Change(Stage stage, Household household, DateOnly month, Func<PaidLine, IEnumerable<PaidLine>> change)
    {
        household.PaymentChanges[month] = usual => usual is null ? [] : change(usual);
        stage.Note(household);
    }
}
