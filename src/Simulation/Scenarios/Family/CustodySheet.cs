using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Family;

/// <summary>Fills in a measure of a court or the police.</summary>
internal static class CustodySheet
{
    public static CustodyRecord New(Stage stage, Dice dice, Mention who, string kind, int months)
    {
        var from = stage.AnyDay(dice, 30);
        return Fill(who, kind, from, from.AddMonths(months), from.AddDays(dice.Between(3, 20)));
    }

    public static CustodyRecord Fill(Mention who, string kind, DateOnly from, DateOnly? to, DateOnly reported) => new()
    {
        Who = who,
        Kind = kind,
        From = from,
        To = to,
        ReportedOn = reported,
    };
}
