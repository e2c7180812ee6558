using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios;

/// <summary>
/// Households to which nothing has happened yet: a scenario that changes incomes, amounts or rows takes one of these, so
/// that what it means is not undone by another.
/// </summary>
internal static class Fresh
{
    public static bool Is(Household household) =>
        !household.Doubled && !household.HasDeath && !household.Ended && household.Notes.Count == 0
        && household.Members.All(m => m.EndedOn is null && m.Person.Readable && m.Person.Records.Count == 0);

    public static (Household Household, Membership Member)? Pick(
        Stage stage, Dice dice, IReadOnlyList<Household> among, Func<Household, Membership, bool> suits) =>
        stage.PickMember(dice, [.. among.Where(Is)], suits);

    /// <summary>An age on the last day, by the birthday itself.</summary>
    public static bool IsAged(Stage stage, Membership member, int years) => member.Person.Birth.AddYears(years) <= stage.AsOf;

    public static bool IsMinor(Stage stage, Membership member) => !IsAged(stage, member, 18);

    /// <summary>A day some time ago that is sent when the exchange next runs, within the period.</summary>
    public static DateOnly SentAfter(Stage stage, DateOnly day, int delay)
    {
        var sent = day.AddDays(delay);
        return sent < stage.First ? stage.First.AddDays(delay) : sent;
    }
}
