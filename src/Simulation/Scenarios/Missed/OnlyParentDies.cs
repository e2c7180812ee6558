using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Deaths;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>The only parent on the roster dies and leaves a minor.</summary>
internal sealed class OnlyParentDies : Scenario
{
    public override string Name => "only_parent_dies";

    public override IReadOnlyList<string> Bears { get; } = ["A11", "R01"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Hosts, (h, m) => m.Relation == "head" && h.Members.All(o => o.Relation != "spouse")
            && h.Members.Any(o => o.Relation == "child" && Fresh.IsMinor(stage, o))
            && !(h.IsUpperLayer && h.HasStay)) is not var (household, member))
            return;
        DeathReports.Mark(household, member);
        DeathReports.SendAll(stage, dice, member, DeathReports.DayOfDeath(stage, dice, member));
    }
}
