using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Corruptions;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>One digit wrong or two swapped: the check digit says no, name and birth date still point at one person.</summary>
internal sealed class DeathNumberUnreadable : Scenario
{
    public override string Name => "death_number_unreadable";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "V01"];

    public override double PerTenThousand => 5;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (_, member) || !stage.Identities.IsUnique(member.Person))
            return;
        var diedOn = DeathReports.DayOfDeath(stage, dice, member);
        var number = CorruptionKinds.Any(CorruptionKinds.UnreadableNumber, member.Person.Number, dice)!;
        var who = Mentions.WithoutNumber(member.Person, number);
        DeathReports.Send(stage, dice, who, "cremation", diedOn, dice.Between(1, 4));
    }
}
