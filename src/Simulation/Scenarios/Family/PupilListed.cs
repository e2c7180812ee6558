using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Family;

/// <summary>The school lists a child that the roster knows to be at school.</summary>
internal sealed class PupilListed : Scenario
{
    public override string Name => "pupil_listed";

    public override IReadOnlyList<string> Bears { get; } = [];

    public override double PerTenThousand => 6;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Schooling is "compulsory" or "senior") is var (_, member))
            stage.Send(SchoolSheet.New(stage, dice, Mentions.Right(dice, member.Person), member.Schooling));
    }
}
