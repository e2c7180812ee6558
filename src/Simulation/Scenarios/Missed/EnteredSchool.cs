using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A child of an edge or rigid-spending household entered upper-secondary school or college.</summary>
internal sealed class EnteredSchool : Scenario
{
    public override string Name => "entered_school";

    public override IReadOnlyList<string> Bears { get; } = ["A15"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, m) => h.Programme is Programme.Edge or Programme.Rigid
            && m.Relation is "child" or "grandchild" && Fresh.IsAged(stage, m, 15) && !Fresh.IsAged(stage, m, 23)) is not var (_, member))
            return;
        stage.Send(SchoolSheet.New(stage, dice, Mentions.Right(dice, member.Person), Fresh.IsMinor(stage, member) ? "senior" : "college"));
    }
}
