using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Profiles;

namespace LowIncomeMonitor.Simulation.People;

/// <summary>
/// Declared incomes and the approved amount. Income per head lies where the programme wants it: under the line for
/// dibao so that the mean top-up is the profile's, between the lines for edge. A household of an upper layer never has
/// zero income unless a scenario says so.
/// </summary>
internal sealed class IncomeDraw(CountyProfile profile, DateOnly asOf)
{
    private const double MissingIncome = 0.03;

    public void Apply(Dice dice, Household household)
    {
        var amounts = profile.AmountsOn(asOf, household.County, household.Urban);
        var total = PerHead(dice, household, amounts) * household.Members.Count;
        Share(dice, household, total);
        household.MonthlyAmount = household.Programme switch
        {
            Programme.Dibao => Math.Max(household.Members.Count * 30, amounts.Dibao * household.Members.Count - total),
            Programme.Tekun => amounts.Tekun * household.Members.Count,
            Programme.Orphan or Programme.UnattendedChild => profile.OrphanAllowance,
            _ => null,
        };
    }

    private int PerHead(Dice dice, Household household, StandardAmounts amounts)
    {
        var line = amounts.Dibao;
        return household.Programme switch
        {
            Programme.Dibao => Dibao(dice, line, profile.TopUpShare(household.Urban)),
            Programme.Tekun => dice.Chance(0.3) ? dice.Between(100, 160) : 0,
            Programme.Orphan or Programme.UnattendedChild => 0,
            Programme.Edge => line + 10 + dice.Below(Math.Max(1, (amounts.Edge - line) * 8 / 10)),
            Programme.Rigid => line * dice.Between(210, 280) / 100,
            Programme.Monitored => line * dice.Between(80, 140) / 100,
            _ => line * dice.Between(101, 150) / 100,
        };
    }

    private static int Dibao(Dice dice, int line, double topUp)
    {
        var mean = (int)(line * (1 - topUp));
        var spread = Math.Min(mean, line - 31 - mean);
        return mean + dice.Between(-spread, spread);
    }

    private static void Share(Dice dice, Household household, int total)
    {
        var earners = household.Members.Where(m => m.Labour != "none").ToList();
        if (earners.Count == 0)
            earners = [household.Members[0]];
        foreach (var member in household.Members)
            member.Income = 0;
        var left = total;
        for (var i = 0; i < earners.Count; i++)
        {
            var part = i == earners.Count - 1 ? left : left * dice.Between(45, 90) / 100;
            earners[i].Income = part;
            left -= part;
        }

        foreach (var member in household.Members)
        {
            if (dice.Chance(MissingIncome))
                member.Income = null;
        }
    }
}
