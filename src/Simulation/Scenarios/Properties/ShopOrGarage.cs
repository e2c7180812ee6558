using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Properties;

/// <summary>A shop, a garage or an office with at least half of the title.</summary>
internal sealed class ShopOrGarage : Scenario
{
    private static readonly string[] s_uses = ["shop", "shop", "garage", "office"];
    private static readonly int[] s_shares = [50, 60, 100, 100];

    public override string Name => "shop_or_garage";

    public override IReadOnlyList<string> Bears { get; } = ["R04"];

    public override double PerTenThousand => 10;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Tested) is not var (household, member))
            return;
        var use = dice.Pick(s_uses);
        var share = dice.Pick(s_shares);
        stage.Send(PropertySheet.New(stage, dice, Mentions.Right(dice, member.Person), household.Region, use, share));
    }
}
