using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>Nothing declared at all: spending is held against twelve dibao lines. Far above, or far below.</summary>
internal sealed class RigidZeroIncome : Scenario
{
    public override string Name => "rigid_zero_income";

    public override IReadOnlyList<string> Bears { get; } = ["A22"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (RigidBudget.Pick(stage, dice) is not var (household, member, _))
            return;
        foreach (var one in household.Members)
            one.Income = 0;
        var line = stage.Profile.AmountsOn(stage.AsOf, household.County, household.Urban).Dibao * 1_200L;
        var spent = dice.Chance(0.6) ? line * household.Members.Count * 13 / 10 : line * 3 / 10;
        RigidBudget.Spend(stage, dice, household, member, spent);
    }
}
