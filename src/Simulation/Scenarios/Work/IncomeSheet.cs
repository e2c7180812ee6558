using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Work;

/// <summary>Fills in one kind of income.</summary>
internal static class IncomeSheet
{
    /// <summary>A monthly amount that runs; farming is only ever known by the year.</summary>
    public static IncomeRecord New(Stage stage, Dice dice, Mention who, string kind, int yuan)
    {
        var from = stage.AnyDay(dice, 45);
        return Fill(who, kind, yuan, new DateOnly(from.Year, from.Month, 1), from.AddDays(dice.Between(5, 30)));
    }

    public static IncomeRecord Fill(Mention who, string kind, int yuan, DateOnly from, DateOnly reported) => new()
    {
        Who = who,
        Kind = kind,
        From = from,
        MonthlyAmount = kind == "farming" ? null : yuan,
        YearlyAmount = kind == "farming" ? yuan : null,
        ReportedOn = reported,
    };
}
