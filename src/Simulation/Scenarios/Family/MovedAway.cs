using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Family;

/// <summary>A member's registered residence moves to a neighbouring county.</summary>
internal sealed class MovedAway : Scenario
{
    public override string Name => "moved_away";

    public override IReadOnlyList<string> Bears { get; } = ["R10"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 20 and < 70) is var (household, member))
            stage.Send(MoveSheet.Away(stage, dice, Mentions.Right(dice, member.Person), household));
    }
}
