using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>Much, and still under the share that counts.</summary>
internal sealed class RigidSpendingBelow : Scenario
{
    public override string Name => "rigid_spending_below";

    public override IReadOnlyList<string> Bears { get; } = ["A22"];

    public override double PerTenThousand => 5;

    public override void Play(Stage stage, Dice dice)
    {
        if (RigidBudget.Pick(stage, dice) is not var (household, member, income))
            return;
        RigidBudget.Spend(stage, dice, household, member, income * dice.Between(35, 55) / 100);
    }
}
