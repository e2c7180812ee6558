using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A member is on the public payroll.</summary>
internal sealed class OnPublicPayroll : Scenario
{
    public override string Name => "on_public_payroll";

    public override IReadOnlyList<string> Bears { get; } = ["R09"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.Worker(stage, dice, stage.Hosts) is var (_, member))
            stage.Send(EmploymentSheet.New(stage, dice, Mentions.Right(dice, member.Person), "public_payroll"));
    }
}
