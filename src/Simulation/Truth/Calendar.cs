using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>What comes due by the roster's own dates, without any record.</summary>
internal static class Calendar
{
    private const int ValidMonths = 12;
    private const int RemindDays = 30;

    /// <summary>Days up to the last on which something came due for a household.</summary>
    public static IEnumerable<DateOnly> DaysOf(Household household, DateOnly last) =>
        household.Members.Where(IsLimited).Select(ReminderOf).Where(day => day <= last);

    /// <summary>An edge or rigid recognition ended twelve months after it began, or ends within thirty days.</summary>
    public static bool RunsOut(HouseholdView view) =>
        view.Active.Where(IsLimited).GroupBy(m => m.Programme).Any(g => g.Min(ReminderOf) <= view.Day);

    private static bool IsLimited(Membership member) => member.Programme is Programme.Edge or Programme.Rigid;

    private static DateOnly ReminderOf(Membership member) => member.EnrolledOn.AddMonths(ValidMonths).AddDays(-RemindDays);
}
