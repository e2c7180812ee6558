using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>Several stays that together take most of what the household earns in a year.</summary>
internal sealed class RigidSpending : Scenario
{
    public override string Name => "rigid_spending";

    public override IReadOnlyList<string> Bears { get; } = ["A22"];

    public override double PerTenThousand => 14;

    public override void Play(Stage stage, Dice dice)
    {
        if (RigidBudget.Pick(stage, dice) is not var (household, member, income))
            return;
        RigidBudget.Spend(stage, dice, household, member, income * dice.Between(65, 110) / 100);
    }
}
