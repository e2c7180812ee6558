using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>The clerk picked the living spouse's entry: number and name of the living, birth date of the dead.</summary>
internal sealed class SpouseMarkedInstead : Scenario
{
    public override string Name => "spouse_marked_instead";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "V03"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (Stage.PickHousehold(dice, stage.Hosts, SpousePairs.Suits) is not { } household)
            return;
        var (living, gone) = SpousePairs.Of(household, dice);
        var diedOn = DeathReports.DayOfDeath(stage, dice, living);
        var who = Mentions.OtherBirth(living.Person, gone.Person.Birth);
        DeathReports.Send(stage, dice, who, "police", diedOn, dice.Between(4, 30));
    }
}
