using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Work;

/// <summary>Fills in contributions around a person.</summary>
internal static class EmploymentSheet
{
    private static readonly string[] s_employers = ["市政环卫公司", "宏达服饰厂", "新店水泥厂", "城南超市", "长江物流部", "第二中学"];
    private static readonly Quantiles s_base = new(2_800, 3_739, 4_077, 4_494, 5_200, 6_400, 9_800);

    /// <summary>Begins within the period, with a few days until the office sends it.</summary>
    public static EmploymentRecord New(Stage stage, Dice dice, Mention who, string kind = "employee")
    {
        var from = stage.AnyDay(dice, 40);
        return Fill(dice, who, kind, from, from.AddDays(dice.Between(5, 30)));
    }

    public static EmploymentRecord Fill(Dice dice, Mention who, string kind, DateOnly from, DateOnly reported) => new()
    {
        Who = who,
        Employer = dice.Pick(s_employers),
        Kind = kind,
        From = from,
        MonthlyBase = s_base.Draw(dice),
        ReportedOn = reported,
    };

    /// <summary>The same contributions as a later version that says when they stopped.</summary>
    public static EmploymentRecord Stop(EmploymentRecord running, DateOnly to, DateOnly reported) =>
        running with { Version = running.Version + 1, To = to, ReportedOn = reported };
}
