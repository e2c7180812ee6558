using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Properties;

/// <summary>Less than half of a shop, inherited with brothers and sisters.</summary>
internal sealed class SmallShareShop : Scenario
{
    public override string Name => "small_share_shop";

    public override IReadOnlyList<string> Bears { get; } = ["R04"];

    public override double PerTenThousand => 6;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (household, member))
            return;
        var share = PropertySheet.SmallShare(dice);
        stage.Send(PropertySheet.New(stage, dice, Mentions.Right(dice, member.Person), household.Region, "shop", share));
    }
}
