using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Corruptions;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>A homophone or a lost rare character: probably the same person, and probably is not enough.</summary>
internal sealed class DeathNameDiffers : Scenario
{
    public override string Name => "death_name_differs";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "V03"];

    public override double PerTenThousand => 6;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (_, member)
            || CorruptionKinds.Any(CorruptionKinds.OtherName, member.Person.Name, dice) is not { } name)
            return;
        var who = Mentions.DamagedName(member.Person, name);
        DeathReports.Send(stage, dice, who, "medical", DeathReports.DayOfDeath(stage, dice, member), dice.Between(1, 15));
    }
}
