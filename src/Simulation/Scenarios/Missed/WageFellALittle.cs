using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>The base falls, but by less than three tenths.</summary>
internal sealed class WageFellALittle : Scenario
{
    public override string Name => "wage_fell_a_little";

    public override IReadOnlyList<string> Bears { get; } = ["A17"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 22 and < 58) is not var (_, member))
            return;
        var fell = new DateOnly(stage.AsOf.Year, stage.AsOf.Month, 1).AddMonths(-3);
        var sent = Fresh.SentAfter(stage, fell, dice.Between(5, 25));
        var before = EmploymentSheet.Fill(dice, Mentions.Right(dice, member.Person), "employee", fell.AddMonths(-20), sent) with { To = fell };
        stage.Send(before);
        stage.Send(before with { From = fell, To = null, MonthlyBase = before.MonthlyBase * dice.Between(72, 95) / 100 });
    }
}
