using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Deaths;
using LowIncomeMonitor.Simulation.Scenarios.Health;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>People whose allowance is about to be in doubt.</summary>
internal static class Allowances
{
    /// <summary>An old person dies on a day, and the hospital says so within days.</summary>
    public static (Household Household, Membership Member)? Dies(Stage stage, Dice dice, DateOnly diedOn)
    {
        if (Fresh.Pick(stage, dice, stage.Hosts, (h, m) => h.PaymentChanges.Count == 0 && !h.HasStay && DeathReports.CanDie(h, m)
            && m.Person.AgeOn(stage.AsOf) is >= 75 and < 98 && m.EnrolledOn < diedOn) is not var (household, member))
            return null;
        DeathReports.Send(stage, dice, Mentions.Right(dice, member.Person), "medical", diedOn, dice.Between(1, 6));
        DeathReports.Mark(household, member);
        return (household, member);
    }

    /// <summary>Somebody on dibao holds a certificate that ends as told, and draws the living subsidy.</summary>
    public static void Certified(Stage stage, Dice dice, DateOnly? expires, bool cancelled)
    {
        if (Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme == Programme.Dibao && h.PaymentChanges.Count == 0
            && m.Person.AgeOn(stage.AsOf) is >= 20 and < 75) is not var (household, member))
            return;
        var issued = stage.AsOf.AddYears(-10).AddDays(-60);
        var sent = stage.Send(DisabilitySheet.Fill(
            dice, Mentions.Right(dice, member.Person), dice.Between(2, 4), issued, stage.First.AddDays(dice.Between(1, 20)))
            with { ExpiresOn = expires });
        if (cancelled)
            stage.Send(sent with { Version = 2, Status = "cancelled", ReportedOn = stage.AnyDay(dice, 20).AddDays(15) is var day && day > sent.ReportedOn ? day : sent.ReportedOn.AddDays(1) });
        Pick.Draws(stage, household, member.Person, "disability_living", 181_00);
    }
}
