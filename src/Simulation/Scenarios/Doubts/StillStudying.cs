using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A grown child is still at college.</summary>
internal sealed class StillStudying : Scenario
{
    public override string Name => "still_studying";

    public override IReadOnlyList<string> Bears { get; } = ["R14"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.GrownChild(stage, dice) is var (_, member))
            stage.Send(SchoolSheet.Fill(
                dice, Mentions.Right(dice, member.Person), "college", stage.AsOf.AddYears(-2), stage.First.AddDays(dice.Below(8)))
                with { To = stage.AsOf.AddDays(1) });
    }
}
