using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Family;

/// <summary>Fills in what somebody outside the household owes.</summary>
internal static class SupportSheet
{
    /// <summary>An adult child who lives elsewhere; whether anything is paid depends on what that household has.</summary>
    public static SupportRecord OfChild(Stage stage, Dice dice, Mention who, int obligorIncome, int? agreed = null)
    {
        var from = stage.AnyDay(dice, 45);
        return Fill(who, "child", from, from.AddDays(dice.Between(5, 30))) with
        {
            AgreedMonthly = agreed,
            ObligorMonthlyIncome = obligorIncome,
            ObligorPersons = dice.Between(1, 5),
            SupportedPersons = dice.Between(1, 3),
        };
    }

    public static SupportRecord Fill(Mention who, string relation, DateOnly from, DateOnly reported) => new()
    {
        Who = who,
        Relation = relation,
        From = from,
        ReportedOn = reported,
    };
}
