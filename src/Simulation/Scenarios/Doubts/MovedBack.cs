using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>The registered residence moved away and came back.</summary>
internal sealed class MovedBack : Scenario
{
    public override string Name => "moved_back";

    public override IReadOnlyList<string> Bears { get; } = ["R10"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (household, member))
            return;
        var away = stage.AsOf.AddDays(-dice.Between(200, 330));
        var back = away.AddDays(dice.Between(60, 150));
        var neighbour = dice.Pick(stage.Profile.Neighbours);
        stage.Send(MoveSheet.Fill(Mentions.Right(dice, member.Person), household.County, neighbour, away, Pick.Sent(stage, dice, away)));
        stage.Send(MoveSheet.Fill(Mentions.Right(dice, member.Person), neighbour, household.County, back, Pick.Sent(stage, dice, back)));
    }
}
