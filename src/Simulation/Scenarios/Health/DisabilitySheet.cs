using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Health;

/// <summary>Fills in a certificate of the federation.</summary>
internal static class DisabilitySheet
{
    private static readonly string[] s_kinds = ["limb", "limb", "sight", "hearing", "speech", "intellectual", "mental", "multiple"];

    public static DisabilityRecord New(Stage stage, Dice dice, Mention who, int grade)
    {
        var issued = stage.AnyDay(dice, 30);
        return Fill(dice, who, grade, issued, issued.AddDays(dice.Between(2, 20)));
    }

    /// <summary>A certificate holds for ten years.</summary>
    public static DisabilityRecord Fill(Dice dice, Mention who, int grade, DateOnly issued, DateOnly reported) => new()
    {
        Who = who,
        Kind = dice.Pick(s_kinds),
        Grade = grade,
        IssuedOn = issued,
        ExpiresOn = issued.AddYears(10),
        ReportedOn = reported,
    };
}
