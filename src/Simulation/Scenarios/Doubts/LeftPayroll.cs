using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>Was on the public payroll, and left on the last day.</summary>
internal sealed class LeftPayroll : Scenario
{
    public override string Name => "left_payroll";

    public override IReadOnlyList<string> Bears { get; } = ["R09"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.Worker(stage, dice, stage.Hosts) is not var (_, member))
            return;
        var from = stage.AsOf.AddMonths(-dice.Between(20, 60));
        stage.Send(EmploymentSheet.Fill(dice, Mentions.Right(dice, member.Person), "public_payroll", from, Pick.Sent(stage, dice, from))
            with { To = stage.AsOf });
    }
}
