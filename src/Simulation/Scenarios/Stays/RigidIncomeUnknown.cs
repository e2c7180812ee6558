using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>High spending, and one member's income was never declared: unknown, not zero.</summary>
internal sealed class RigidIncomeUnknown : Scenario
{
    public override string Name => "rigid_income_unknown";

    public override IReadOnlyList<string> Bears { get; } = ["A22"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (RigidBudget.Pick(stage, dice) is not var (household, member, income))
            return;
        household.Members[^1].Income = null;
        RigidBudget.Spend(stage, dice, household, member, income);
    }
}
