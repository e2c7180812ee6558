using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>An orphan is of age and at college, or of age tomorrow.</summary>
internal sealed class OrphanAtCollege : Scenario
{
    public override string Name => "orphan_at_college";

    public override IReadOnlyList<string> Bears { get; } = ["R19"];

    public override double PerTenThousand => 1;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        var student = dice.Chance(0.6);
        NewRows.GrownOrphan(
            stage, dice, student ? stage.AsOf.AddYears(-19) : stage.AsOf.AddYears(-18).AddDays(1), student ? "college" : "none");
    }
}
