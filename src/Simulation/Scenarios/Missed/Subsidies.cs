using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Payments;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Health;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Disabled people on dibao, and lines of a subsidy beside the usual one.</summary>
internal static class Subsidies
{
    /// <summary>Somebody on dibao with a certificate of the lighter grades that is half a year old or older.</summary>
    public static (Household Household, Membership Member)? Certified(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme == Programme.Dibao && h.PaymentChanges.Count == 0
            && m.EnrolledOn < stage.AsOf.AddMonths(-7)) is not var (household, member))
            return null;
        stage.Note(household);
        var issued = stage.AsOf.AddDays(-dice.Between(220, 900));
        stage.Send(DisabilitySheet.Fill(
            dice, Mentions.Right(dice, member.Person), dice.Between(3, 4), issued, Fresh.SentAfter(stage, issued, dice.Between(2, 15))));
        return (household, member);
    }

    public static IEnumerable<PaidLine> With(PaidLine? usual, PaidLine subsidy) => usual is null ? [subsidy] : [usual, subsidy];
}
