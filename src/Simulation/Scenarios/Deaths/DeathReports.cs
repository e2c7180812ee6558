using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>
/// What each office reports after a death, and when: the medical certificate within 15 days, the crematorium within
/// days, the police after the family comes (a month), the pension office at its next run; then the exchange's delay.
/// </summary>
internal static class DeathReports
{
    public const string NotCancelled = "death_not_cancelled";
    private const double NotCancelledShare = 0.125;

    public static DateOnly DayOfDeath(Stage stage, Dice dice, Membership member)
    {
        var first = member.EnrolledOn > stage.First ? member.EnrolledOn : stage.First;
        var last = stage.AsOf.AddDays(-12);
        return first > last ? first : dice.Day(first, last);
    }

    /// <summary>True when this household may have a death without leaving any rule's meaning open.</summary>
    public static bool CanDie(Household household, Membership member) =>
        !household.Doubled && household.Members.All(m => m.EndedOn is null) && member.Person.Records.Count == 0
        && !(household.IsUpperLayer && household.HasStay);

    public static void Mark(Household household, Membership member)
    {
        household.HasDeath = true;
        member.Person.Dead = true;
    }

    /// <summary>The usual reports of a real death.</summary>
    public static void SendAll(Stage stage, Dice dice, Membership member, DateOnly diedOn, int extraDelay = 0)
    {
        var cremated = dice.Chance(stage.Profile.CremationShare);
        var cancelled = !cremated || !dice.Chance(NotCancelledShare);
        var scenario = cancelled ? "" : NotCancelled;
        if (dice.Chance(0.7))
            Send(stage, dice, Mentions.Right(dice, member.Person), "medical", diedOn, dice.Between(1, 15) + extraDelay, scenario);
        if (cremated)
            Send(stage, dice, Mentions.Right(dice, member.Person), "cremation", diedOn, dice.Between(1, 4) + extraDelay, scenario);
        if (cancelled)
            Send(stage, dice, Mentions.Right(dice, member.Person), "police", diedOn, dice.Between(4, 30) + extraDelay, scenario);
        if (member.Person.AgeOn(diedOn) >= 60 && dice.Chance(0.3))
            Send(stage, dice, Mentions.Right(dice, member.Person), "pension", diedOn, dice.Between(15, 60) + extraDelay, scenario);
    }

    public static DeathRecord Send(
        Stage stage, Dice dice, Mention who, string feed, DateOnly diedOn, int delay, string scenario = "")
    {
        var registered = diedOn.AddDays(delay);
        return stage.Send(new DeathRecord
        {
            Who = who,
            DiedOn = diedOn,
            Feed = feed,
            RegisteredOn = registered,
            ReportedOn = registered.AddDays(dice.Between(0, 7)),
            Scenario = scenario,
        });
    }
}
