using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Corruptions;

namespace LowIncomeMonitor.Simulation.Scenarios.Rosters;

/// <summary>The roster's own number is wrong, missing or names an impossible day.</summary>
internal sealed class RosterNumberUnreadable : Scenario
{
    public override string Name => "roster_number_unreadable";

    public override IReadOnlyList<string> Bears { get; } = ["V01"];

    public override double PerTenThousand => 12;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Doubling.PickMember(stage, dice, stage.Hosts) is not var (household, member))
            return;
        member.NumberText = dice.Below(6) switch
        {
            0 => "",
            1 => ImpossibleBirthDate.Apply(member.Person.Number, dice)!,
            2 => member.NumberText[..^1],
            _ => CorruptionKinds.Any(CorruptionKinds.UnreadableNumber, member.Person.Number, dice)!,
        };
        member.Person.Readable = false;
        stage.Note(household);
    }
}
