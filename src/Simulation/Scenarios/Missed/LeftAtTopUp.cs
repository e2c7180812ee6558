using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A severely disabled person still gets the top-up where the full line is due.</summary>
internal sealed class LeftAtTopUp : Scenario
{
    public override string Name => "left_at_top_up";

    public override IReadOnlyList<string> Bears { get; } = ["A09", "J02"];

    public override double PerTenThousand => 4;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.Profile.FullLineFrom is null || Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme == Programme.Dibao
            && h.Members.Count == 1) is not var (household, member))
            return;
        (member.DisabilityKind, member.DisabilityGrade, member.Labour) = ("limb", dice.Between(1, 2), "none");
        household.MonthlyAmount = household.MonthlyAmount * dice.Between(30, 50) / 100;
        stage.Note(household);
    }
}
