using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Work;

/// <summary>Fills in a role in a company, workshop or cooperative.</summary>
internal static class BusinessSheet
{
    private static readonly string[] s_companies = ["春晖种植专业合作社", "赤马港便民商店", "兴农农资经营部", "盛泰建材有限公司", "家和家政服务部"];

    public static BusinessRecord New(Stage stage, Dice dice, Mention who, string role)
    {
        var registered = stage.AnyDay(dice, 40);
        return Fill(dice, who, role, registered, registered.AddDays(dice.Between(3, 20)));
    }

    public static BusinessRecord Fill(Dice dice, Mention who, string role, DateOnly registered, DateOnly reported) => new()
    {
        Who = who,
        Company = dice.Pick(s_companies),
        Role = role,
        PaidInCapital = role is "legal_rep" or "shareholder" ? dice.Between(1, 60) * 10_000 : null,
        TaxActive = role == "coop_member" ? null : dice.Chance(0.7),
        RegisteredOn = registered,
        ReportedOn = reported,
    };
}
