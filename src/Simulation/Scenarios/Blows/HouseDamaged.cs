using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Blows;

/// <summary>A flood or storm damages a house.</summary>
internal sealed class HouseDamaged : Scenario
{
    public override string Name => "house_damaged";

    public override IReadOnlyList<string> Bears { get; } = [];

    public override double PerTenThousand => 5;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 20 and < 80) is var (household, member))
            stage.Send(DisasterSheet.New(
                stage, dice, Mentions.Right(dice, member.Person), household.Region, dice.Chance(0.5) ? "flood" : "other"));
    }
}
