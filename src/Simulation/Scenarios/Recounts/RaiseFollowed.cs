using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>A household helped since before the raise gets what the standard in force gives.</summary>
internal sealed class RaiseFollowed : Scenario
{
    public override string Name => "raise_followed";

    public override IReadOnlyList<string> Bears { get; } = ["J01"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme is Programme.Dibao or Programme.Tekun && h.Members.All(o => o.Income is not null))
            is not var (household, member) || Amounts.Raise(stage, household) is not var (from, _) || member.EnrolledOn >= from)
            return;
        stage.Note(household);
    }
}
