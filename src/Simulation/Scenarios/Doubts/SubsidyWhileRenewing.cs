using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A certificate ran out eighty-nine days ago or later: a renewal is under way.</summary>
internal sealed class SubsidyWhileRenewing : Scenario
{
    public override string Name => "subsidy_while_renewing";

    public override IReadOnlyList<string> Bears { get; } = ["R18"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        Allowances.Certified(stage, dice, stage.AsOf.AddDays(dice.Chance(0.5) ? -89 : -dice.Between(5, 60)), cancelled: false);
    }
}
