using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A statement proves a wage that brings the household to its line, now and then just so.</summary>
internal sealed class WageReachesLine : Scenario
{
    public override string Name => "wage_reaches_line";

    public override IReadOnlyList<string> Bears { get; } = ["R06"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.Worker(stage, dice, stage.Tested) is not var (household, member))
            return;
        var from = stage.AsOf.AddMonths(-5);
        var needed = (Pick.LineOf(stage, household) * 10 + 8) / 9;
        stage.Send(IncomeSheet.Fill(
            Mentions.Right(dice, member.Person), "wage", needed + (dice.Chance(0.3) ? 0 : dice.Between(50, 1_500)), from, Pick.Sent(stage, dice, from)));
    }
}
