using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Blows;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A disaster of months ago that is reported late.</summary>
internal sealed class OldDisaster : Scenario
{
    public override string Name => "old_disaster";

    public override IReadOnlyList<string> Bears { get; } = ["A05"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Hosts, (_, _) => true) is not var (household, member))
            return;
        var day = stage.AsOf.AddDays(-dice.Between(70, 200));
        stage.Send(DisasterSheet.Fill(
            dice, Mentions.Right(dice, member.Person), household.Region, "flood", day, Fresh.SentAfter(stage, day, dice.Between(10, 20))));
    }
}
