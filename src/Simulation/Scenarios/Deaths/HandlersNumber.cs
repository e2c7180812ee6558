using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>A cremation file with the number of the relative who handled the funeral.</summary>
internal sealed class HandlersNumber : Scenario
{
    public override string Name => "handlers_number";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "V03"];

    public override double PerTenThousand => 5;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (_, member))
            return;
        var diedOn = DeathReports.DayOfDeath(stage, dice, member);
        var name = Stage.OtherName(dice, member.Person.Name);
        DateOnly? birth = dice.Chance(0.5) ? stage.AsOf.AddYears(-dice.Between(66, 95)).AddDays(-dice.Below(365)) : null;
        var who = Mentions.OtherName(member.Person, name, birth);
        DeathReports.Send(stage, dice, who, "cremation", diedOn, dice.Between(1, 4));
    }
}
