using System.Globalization;
using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Means;

/// <summary>Fills in the balance of an authorised check.</summary>
internal static class AssetsSheet
{
    public static AssetsRecord New(Stage stage, Dice dice, Mention who, int balance)
    {
        var asOf = stage.AnyDay(dice, 25);
        return Fill(dice, who, balance, asOf, asOf.AddDays(dice.Between(2, 10)));
    }

    public static AssetsRecord Fill(Dice dice, Mention who, int balance, DateOnly asOf, DateOnly reported) => new()
    {
        Who = who,
        AuthorisationNo = string.Create(CultureInfo.InvariantCulture, $"HD{asOf.Year}-{dice.Below(1_000_000):D6}"),
        AsOf = asOf,
        TotalBalance = balance,
        Accounts = dice.Chance(0.1) ? null : dice.Between(1, 5),
        ReportedOn = reported,
    };
}
