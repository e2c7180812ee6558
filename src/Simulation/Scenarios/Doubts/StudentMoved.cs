using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A student's registration moves to the college.</summary>
internal sealed class StudentMoved : Scenario
{
    public override string Name => "student_moved";

    public override IReadOnlyList<string> Bears { get; } = ["R10"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Schooling == "college") is var (household, member))
            stage.Send(MoveSheet.Away(stage, dice, Mentions.Right(dice, member.Person), household));
    }
}
