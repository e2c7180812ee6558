using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A pupil changes to another school of the same level.</summary>
internal sealed class ChangedSchool : Scenario
{
    public override string Name => "changed_school";

    public override IReadOnlyList<string> Bears { get; } = ["A15"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, m) => h.Programme is Programme.Edge or Programme.Rigid
            && m.Relation is "child" or "grandchild" && Fresh.IsAged(stage, m, 16) && !Fresh.IsAged(stage, m, 23)) is not var (_, member))
            return;
        var now = SchoolSheet.New(stage, dice, Mentions.Right(dice, member.Person), "senior");
        stage.Send(now with { From = now.From.AddYears(-1), To = now.From.AddMonths(-2) });
        stage.Send(now);
    }
}
