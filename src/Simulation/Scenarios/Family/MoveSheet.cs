using System.Globalization;
using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Family;

/// <summary>Fills in a move between two counties.</summary>
internal static class MoveSheet
{
    /// <summary>Out of the county to a neighbour.</summary>
    public static MoveRecord Away(Stage stage, Dice dice, Mention who, Household household)
    {
        var day = stage.AnyDay(dice);
        return Fill(who, household.County, dice.Pick(stage.Profile.Neighbours), day, day.AddDays(dice.Between(1, 15)));
    }

    public static MoveRecord Fill(Mention who, int from, int to, DateOnly day, DateOnly reported) => new()
    {
        Who = who,
        FromRegion = from.ToString("D6", CultureInfo.InvariantCulture),
        ToRegion = to.ToString("D6", CultureInfo.InvariantCulture),
        On = day,
        ReportedOn = reported,
    };
}
