using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Blows;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A fire or accident of the last weeks names a member.</summary>
internal sealed class HouseBurnt : Scenario
{
    public override string Name => "house_burnt";

    public override IReadOnlyList<string> Bears { get; } = ["A05"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (h, _) => !h.Doubled) is not var (household, member))
            return;
        var day = stage.AsOf.AddDays(-dice.Between(6, 55));
        string[] kinds = ["fire", "traffic", "work_accident", "drowning"];
        stage.Send(DisasterSheet.Fill(
            dice, Mentions.Right(dice, member.Person), household.Region, dice.Pick(kinds), day, Fresh.SentAfter(stage, day, dice.Between(0, 4))));
    }
}
