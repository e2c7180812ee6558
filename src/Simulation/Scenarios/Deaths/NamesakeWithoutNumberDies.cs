using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>A dead namesake without a number, and with another birth date or none: a name alone proves nothing.</summary>
internal sealed class NamesakeWithoutNumberDies : Scenario
{
    public override string Name => "namesake_without_number_died";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "V01"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (_, member))
            return;
        var other = member.Person.Birth.AddDays(dice.Between(400, 3000));
        DateOnly? birth = dice.Chance(0.5) && !stage.Identities.Has(member.Person.Name, other) ? other : null;
        var diedOn = DeathReports.DayOfDeath(stage, dice, member);
        var who = Mentions.Namesake(member.Person, "", birth);
        DeathReports.Send(stage, dice, who, "medical", diedOn, dice.Between(1, 15));
    }
}
