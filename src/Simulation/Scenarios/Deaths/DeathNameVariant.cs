using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Corruptions;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>Another dot, a space between, spaces behind: the same name once normalised.</summary>
internal sealed class DeathNameVariant : Scenario
{
    public override string Name => "death_name_variant";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "A18"];

    public override double PerTenThousand => 6;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, DeathReports.CanDie) is not var (household, member))
            return;
        DeathReports.Mark(household, member);
        var name = CorruptionKinds.Any(CorruptionKinds.SameName, member.Person.Name, dice)!;
        var who = Mentions.Strong(member.Person, member.Person.Number, name, member.Person.Birth);
        DeathReports.Send(stage, dice, who, "medical", DeathReports.DayOfDeath(stage, dice, member), dice.Between(1, 15));
    }
}
