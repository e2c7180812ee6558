using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Blows;

/// <summary>Fills in a disaster or accident.</summary>
internal static class DisasterSheet
{
    public static DisasterRecord New(Stage stage, Dice dice, Mention who, string region, string kind)
    {
        var day = stage.AnyDay(dice, 12);
        return Fill(dice, who, region, kind, day, day.AddDays(dice.Between(0, 6)));
    }

    public static DisasterRecord Fill(Dice dice, Mention who, string region, string kind, DateOnly day, DateOnly reported) => new()
    {
        Who = who,
        Region = region,
        Kind = kind,
        On = day,
        EstimatedLoss = dice.Chance(0.3) ? null : dice.Between(1, 90) * 1_000,
        ReportedOn = reported,
    };
}
