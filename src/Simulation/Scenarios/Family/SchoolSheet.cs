using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Family;

/// <summary>Fills in a place at a school. Terms begin in September and last as long as the level does.</summary>
internal static class SchoolSheet
{
    private static readonly string[] s_schools = ["实验学校", "第一高级中学", "职业技术学院", "师范大学", "中心小学"];

    /// <summary>The last September within the period, or the day the period begins.</summary>
    public static EnrolmentRecord New(Stage stage, Dice dice, Mention who, string level)
    {
        var september = new DateOnly(stage.AsOf.Year, 9, 1);
        var from = september > stage.AsOf.AddDays(-25) ? september.AddYears(-1) : september;
        var sent = from < stage.First ? stage.First : from;
        return Fill(dice, who, level, from, sent.AddDays(dice.Between(3, 20)));
    }

    public static EnrolmentRecord Fill(Dice dice, Mention who, string level, DateOnly from, DateOnly reported) => new()
    {
        Who = who,
        Level = level,
        School = dice.Pick(s_schools),
        From = from,
        To = new DateOnly(from.Year + (level == "compulsory" ? 9 : level == "college" ? 4 : 3), 7, 1),
        ReportedOn = reported,
    };
}
