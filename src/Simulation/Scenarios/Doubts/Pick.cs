using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Payments;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>Whom something happens to that puts help in doubt, and what the lines are against which it is held.</summary>
internal static class Pick
{
    public static (Household Household, Membership Member)? Worker(Stage stage, Dice dice, IReadOnlyList<Household> among) =>
        stage.PickMember(dice, among, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 20 and < 58);

    /// <summary>A grown child who could stand alone, in a household whose members are counted.</summary>
    public static (Household Household, Membership Member)? GrownChild(Stage stage, Dice dice) =>
        stage.PickMember(dice, stage.Hosts, (h, m) => h.Programme is Programme.Dibao or Programme.Edge or Programme.Rigid
            && m.Relation == "child" && m.Person.AgeOn(stage.AsOf) is >= 20 and < 40 && m.Labour != "none"
            && m.DisabilityGrade is null && m.EnrolledOn < stage.AsOf.AddMonths(-14));

    /// <summary>The income line of all members together, in yuan a month.</summary>
    public static int LineOf(Stage stage, Household household)
    {
        var amounts = stage.Profile.AmountsOn(stage.AsOf, household.County, household.Urban);
        return (household.Programme == Programme.Edge ? amounts.Edge : amounts.Dibao) * household.Members.Count;
    }

    /// <summary>The limit of financial assets of all members together, in yuan.</summary>
    public static int AssetLimitOf(Stage stage, Household household) =>
        stage.Profile.AmountsOn(stage.AsOf, household.County, household.Urban).Dibao * household.Members.Count
            * (household.Programme == Programme.Rigid ? 36 : 24);

    /// <summary>A day some time ago, or the first of the period, with the day on which it is sent.</summary>
    public static DateOnly Sent(Stage stage, Dice dice, DateOnly day) => Fresh.SentAfter(stage, day, dice.Between(3, 12));

    /// <summary>The bank shows an allowance of the member in each month beside what it shows anyway.</summary>
    public static void Draws(Stage stage, Household household, Person person, string programme, long fen)
    {
        foreach (var month in PaymentBook.MonthsOf(stage.First, stage.AsOf))
        {
            var line = new PaidLine(month, programme, fen, person);
            household.PaymentChanges[month] = usual => usual is null ? [line] : [usual, line];
        }

        stage.Note(household);
    }
}
