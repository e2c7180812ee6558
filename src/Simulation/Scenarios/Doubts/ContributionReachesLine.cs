using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>Contributions whose base, if it were the wage, brings the household to its line.</summary>
internal sealed class ContributionReachesLine : Scenario
{
    public override string Name => "contribution_reaches_line";

    public override IReadOnlyList<string> Bears { get; } = ["R06"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.Worker(stage, dice, stage.Tested) is not var (household, member))
            return;
        var from = stage.AsOf.AddMonths(-dice.Between(4, 9));
        stage.Send(EmploymentSheet.Fill(dice, Mentions.Right(dice, member.Person), "employee", from, Pick.Sent(stage, dice, from))
            with { MonthlyBase = Pick.LineOf(stage, household) * 2 });
    }
}
