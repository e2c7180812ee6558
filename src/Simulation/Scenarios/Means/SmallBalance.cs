using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Means;

/// <summary>An authorised check finds little.</summary>
internal sealed class SmallBalance : Scenario
{
    public override string Name => "small_balance";

    public override IReadOnlyList<string> Bears { get; } = ["R05"];

    public override double PerTenThousand => 8;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 20 and < 80) is var (_, member))
            stage.Send(AssetsSheet.New(stage, dice, Mentions.Right(dice, member.Person), dice.Between(20, 6_000)));
    }
}
