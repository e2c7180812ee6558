using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>Name and birth date of a rostered person, no number: worth a check, never a removal.</summary>
internal sealed class DeathWithoutNumber : Scenario
{
    public override string Name => "death_without_number";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "V01"];

    public override double PerTenThousand => 5;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (_, member) || !stage.Identities.IsUnique(member.Person))
            return;
        var diedOn = DeathReports.DayOfDeath(stage, dice, member);
        DeathReports.Send(stage, dice, Mentions.WithoutNumber(member.Person), "medical", diedOn, dice.Between(1, 15));
    }
}
