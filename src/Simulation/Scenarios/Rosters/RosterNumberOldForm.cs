using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Corruptions;

namespace LowIncomeMonitor.Simulation.Scenarios.Rosters;

/// <summary>The roster has the 15-digit number, a lower-case x or full-width digits: readable, so nothing to mend.</summary>
internal sealed class RosterNumberOldForm : Scenario
{
    public override string Name => "roster_number_old_form";

    public override IReadOnlyList<string> Bears { get; } = ["V01"];

    public override double PerTenThousand => 10;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Doubling.PickMember(stage, dice, stage.Hosts) is not var (household, member))
            return;
        member.NumberText = CorruptionKinds.Any(CorruptionKinds.ReadableNumber, member.Person.Number, dice)!;
        stage.Note(household);
    }
}
