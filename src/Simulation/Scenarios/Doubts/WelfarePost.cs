using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A public-welfare post, which is help and no wage.</summary>
internal sealed class WelfarePost : Scenario
{
    public override string Name => "welfare_post";

    public override IReadOnlyList<string> Bears { get; } = ["R06", "R09"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.Worker(stage, dice, stage.Tested) is var (_, member))
            stage.Send(EmploymentSheet.New(stage, dice, Mentions.Right(dice, member.Person), "public_welfare_post"));
    }
}
