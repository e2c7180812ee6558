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
        foreach (var member in household.Members)
        {
            member.Earned = member.Income!.Value;
            if (dice.Chance(MissingIncome))
                member.Income = null;
        }
    }

    /// <summary>
    /// What the office approves for those who are still there: line less income, and where the place grants it the full line
    /// of severely disabled members.
    /// </summary>
    public void Approve(Household household)
    {
        var amounts = profile.AmountsOn(asOf, household.County, household.Urban);
        var members = household.Members.Where(m => household.Ended || m.EndedOn is null).ToList();
        household.MonthlyAmount = household.Programme switch
        {
            Programme.Dibao => Math.Max(members.Count * 30, TopUp(members, amounts.Dibao)),
            Programme.Tekun => amounts.Tekun * members.Count,
            Programme.Orphan or Programme.UnattendedChild => profile.OrphanAllowance,
            _ => null,
        };
    }

    private int TopUp(List<Membership> members, int line)
    {
        var full = members.Where(m => profile.FullLineFrom <= asOf && m.DisabilityGrade is 1 or 2).ToList();
        var others = members.Except(full).ToList();
        return full.Count * line + Math.Max(0, others.Count * line - others.Sum(m => m.Earned));
    }

    private int PerHead(Dice dice, Household household, StandardAmounts amounts)
    {
        var line = amounts.Dibao;
        return household.Programme switch
        {
            Programme.Dibao => Dibao(dice, line, profile.DrawnShare(household.Urban)),
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
    }
}
