using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>The amount of a household was not raised with the standard.</summary>
internal sealed class FormerStandard : Scenario
{
    public override string Name => "former_standard";

    public override IReadOnlyList<string> Bears { get; } = ["J01"];

    public override double PerTenThousand => 4;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme is Programme.Dibao or Programme.Tekun && h.Members.All(o => o.Income is not null
            && o.DisabilityGrade is not (1 or 2))) is not var (household, member)
            || Amounts.Raise(stage, household) is not var (from, raise) || member.EnrolledOn >= from
            || household.MonthlyAmount <= raise * household.Members.Count)
            return;
        household.MonthlyAmount -= raise * household.Members.Count;
        stage.Note(household);
    }
}
