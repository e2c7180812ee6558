using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>Left college one day less than three months ago: another school may begin.</summary>
internal sealed class JustGraduated : Scenario
{
    public override string Name => "just_graduated";

    public override IReadOnlyList<string> Bears { get; } = ["R14"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.GrownChild(stage, dice) is var (_, member))
            stage.Send(SchoolSheet.Fill(
                dice, Mentions.Right(dice, member.Person), "college", stage.AsOf.AddYears(-4), stage.First.AddDays(dice.Below(8)))
                with { To = stage.AsOf.AddMonths(-3).AddDays(1) });
    }
}
