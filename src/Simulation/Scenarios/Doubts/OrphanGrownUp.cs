using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>An orphan is of age, now and then on the last day, and in no school.</summary>
internal sealed class OrphanGrownUp : Scenario
{
    public override string Name => "orphan_grown_up";

    public override IReadOnlyList<string> Bears { get; } = ["R19"];

    public override double PerTenThousand => 1;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        NewRows.GrownOrphan(
            stage, dice, dice.Chance(0.4) ? stage.AsOf.AddYears(-18) : stage.AsOf.AddYears(-18).AddDays(-dice.Between(20, 900)), "none");
    }
}
