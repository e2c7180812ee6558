using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>Exactly 60 per cent of the year's income, which counts; or one fen less, which does not.</summary>
internal sealed class RigidSpendingAtThreshold : Scenario
{
    public override string Name => "rigid_spending_at_threshold";

    public override IReadOnlyList<string> Bears { get; } = ["A22"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (RigidBudget.Pick(stage, dice) is not var (household, member, income))
            return;
        RigidBudget.Spend(stage, dice, household, member, income * 60 / 100 - (dice.Chance(0.5) ? 0 : 1));
    }
}
