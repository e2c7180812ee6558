using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Blows;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A disaster strikes a household that left help within the year.</summary>
internal sealed class StruckAfterExit : Scenario
{
    public override string Name => "struck_after_exit";

    public override IReadOnlyList<string> Bears { get; } = ["A06", "A05"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(
            stage, dice, stage.Upper, (h, m) => h.Programme == Programme.WatchExited && m.EnrolledOn > stage.AsOf.AddMonths(-12)) is not var (household, member))
            return;
        var day = stage.AsOf.AddDays(-dice.Between(6, 55));
        stage.Send(DisasterSheet.Fill(
            dice, Mentions.Right(dice, member.Person), household.Region, "fire", day, Fresh.SentAfter(stage, day, dice.Between(0, 4))));
    }
}
