using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Family;

/// <summary>Fills in a marriage or divorce of two people.</summary>
internal static class MarriageSheet
{
    public static MarriageRecord New(Stage stage, Dice dice, Mention who, Mention partner, string what)
    {
        var day = stage.AnyDay(dice);
        return Fill(who, partner, what, day, day.AddDays(dice.Between(1, 15)));
    }

    public static MarriageRecord Fill(Mention who, Mention partner, string what, DateOnly day, DateOnly reported) => new()
    {
        Who = who,
        Partner = partner,
        Event = what,
        On = day,
        ReportedOn = reported,
    };
}
