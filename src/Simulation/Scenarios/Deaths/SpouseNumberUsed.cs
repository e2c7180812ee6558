using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Deaths;

/// <summary>The dead spouse's name under the living spouse's number.</summary>
internal sealed class SpouseNumberUsed : Scenario
{
    public override string Name => "spouse_number_used";

    public override IReadOnlyList<string> Bears { get; } = ["R01", "V03"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (Stage.PickHousehold(dice, stage.Hosts, SpousePairs.Suits) is not { } household)
            return;
        var (living, gone) = SpousePairs.Of(household, dice);
        var diedOn = DeathReports.DayOfDeath(stage, dice, living);
        var who = Mentions.OtherName(living.Person, gone.Person.Name, dice.Chance(0.5) ? gone.Person.Birth : null);
        DeathReports.Send(stage, dice, who, "medical", diedOn, dice.Between(1, 15));
    }
}
