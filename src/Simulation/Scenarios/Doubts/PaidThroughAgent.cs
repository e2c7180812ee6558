using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>Insured through an agent, without any work.</summary>
internal sealed class PaidThroughAgent : Scenario
{
    public override string Name => "paid_through_agent";

    public override IReadOnlyList<string> Bears { get; } = ["R06", "R09"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.Worker(stage, dice, stage.Tested) is var (_, member))
            stage.Send(EmploymentSheet.New(stage, dice, Mentions.Right(dice, member.Person), "agent_paid"));
    }
}
