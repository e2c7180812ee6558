using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Work;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A grown child began to work.</summary>
internal sealed class GrownChildWorks : Scenario
{
    public override string Name => "grown_child_works";

    public override IReadOnlyList<string> Bears { get; } = ["R14"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.GrownChild(stage, dice) is var (_, member))
            stage.Send(EmploymentSheet.New(stage, dice, Mentions.Right(dice, member.Person)));
    }
}
