using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A grown child left college some months ago, now and then exactly three.</summary>
internal sealed class GraduateAtHome : Scenario
{
    public override string Name => "graduate_at_home";

    public override IReadOnlyList<string> Bears { get; } = ["R14"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (Pick.GrownChild(stage, dice) is not var (_, member))
            return;
        var left = stage.AsOf.AddMonths(-(dice.Chance(0.3) ? 3 : dice.Between(4, 10)));
        stage.Send(SchoolSheet.Fill(dice, Mentions.Right(dice, member.Person), "college", left.AddYears(-3), stage.First.AddDays(dice.Below(8)))
            with { To = left });
    }
}
