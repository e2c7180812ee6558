using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>A stranger of the same name in the same village dies, with a valid number of his own.</summary>
internal sealed class NamesakeDies : Scenario
{
    public override string Name => "namesake_died";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "V03"];

    public override double PerTenThousand => 6;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (_, member))
            return;
        var (number, birth) = stage.StrangerNumber(dice, member.Person.Sex, dice.Between(40, 90));
        var diedOn = DeathReports.DayOfDeath(stage, dice, member);
        var who = Mentions.Namesake(member.Person, number, birth);
        DeathReports.Send(stage, dice, who, "police", diedOn, dice.Between(4, 30));
    }
}
