using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Work;

/// <summary>Fills in a pension.</summary>
internal static class PensionSheet
{
    private static readonly Quantiles s_employee = new(900, 1_600, 2_200, 2_800, 3_500, 5_200);

    public static PensionRecord New(Stage stage, Dice dice, Mention who, string kind)
    {
        var from = stage.AnyDay(dice, 45);
        return Fill(dice, who, kind, new DateOnly(from.Year, from.Month, 1), from.AddDays(dice.Between(5, 30)));
    }

    public static PensionRecord Fill(Dice dice, Mention who, string kind, DateOnly from, DateOnly reported) => new()
    {
        Who = who,
        Kind = kind,
        From = from,
        MonthlyAmount = kind == "employee" ? s_employee.Draw(dice) : dice.Between(113, 190),
        ReportedOn = reported,
    };
}
