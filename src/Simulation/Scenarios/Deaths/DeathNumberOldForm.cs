using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Corruptions;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>15 digits, a lower-case x or full-width digits: the same number once normalised.</summary>
internal sealed class DeathNumberOldForm : Scenario
{
    public override string Name => "death_number_old_form";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "A18"];

    public override double PerTenThousand => 6;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, DeathReports.CanDie) is not var (household, member))
            return;
        DeathReports.Mark(household, member);
        var number = CorruptionKinds.Any(CorruptionKinds.ReadableNumber, member.Person.Number, dice)!;
        var who = Mentions.Strong(member.Person, number, member.Person.Name, member.Person.Birth);
        DeathReports.Send(stage, dice, who, "police", DeathReports.DayOfDeath(stage, dice, member), dice.Between(4, 30));
    }
}
