using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Properties;

/// <summary>Fills in a property title around its owner and use.</summary>
internal static class PropertySheet
{
    private static readonly int[] s_small = [10, 20, 25, 33, 40];

    public static PropertyRecord New(Stage stage, Dice dice, Mention owner, string region, string use, int? share = 100)
    {
        var last = stage.AsOf.AddDays(-25);
        var registered = dice.Day(stage.First, last > stage.First ? last : stage.First);
        return Fill(dice, owner, region, use, share, registered, registered.AddDays(dice.Below(15)));
    }

    public static PropertyRecord Fill(
        Dice dice, Mention owner, string region, string use, int? share, DateOnly registered, DateOnly reported)
    {
        var area = use switch
        {
            "shop" => dice.Between(12, 90),
            "garage" => dice.Between(10, 30),
            "office" => dice.Between(20, 120),
            _ => dice.Between(35, 140),
        };
        var metre = use switch { "mud_house" or "ancestral" => 150, "residential" => 2_800, "shop" => 6_000, _ => 3_000 };
        return new PropertyRecord
        {
            Who = owner,
            Region = region,
            Use = use,
            Area = area,
            SharePercent = share,
            Value = dice.Chance(0.4) ? null : area * metre,
            RegisteredOn = registered,
            ReportedOn = reported,
        };
    }

    /// <summary>Less than half: such a share is not counted.</summary>
    public static int SmallShare(Dice dice) => dice.Pick(s_small);
}
