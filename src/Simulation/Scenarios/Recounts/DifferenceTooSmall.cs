using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Rosters;

namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>An unattended child on dibao gets less than allowance less share.</summary>
internal sealed class DifferenceTooSmall : Scenario
{
    public override string Name => "difference_too_small";

    public override IReadOnlyList<string> Bears { get; } = ["J04"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.Profile.UnattendedAllowance is null
            || Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme == Programme.Dibao && m.Relation == "child" && m.NumberText == m.Person.Number
                && CompatibleProgrammes.Difference(stage, h) > 60) is not var (household, member))
            return;
        Doubling.Add(stage, dice, household, member, household, Programme.UnattendedChild, member.Relation).OwnAmount =
            CompatibleProgrammes.Difference(stage, household) - dice.Between(10, 50);
    }
}
