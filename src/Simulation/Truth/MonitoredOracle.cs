using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>Monitored households whose risk seems gone (R24). Only the line of 2021 is published.</summary>
internal sealed class MonitoredOracle(CountyProfile profile)
{
    private const int LineOf2021 = 500;
    private const int Months = 6;

    public IReadOnlyList<(string Rule, Func<HouseholdView, Roll, bool> Holds)> Rules => [("R24", RiskGone)];

    private bool RiskGone(HouseholdView view, Roll roll)
    {
        if (view.Day.Year != 2021 || view.Active.All(m => m.Programme != Programme.Monitored)
            || !view.Household.Members.Any(m => view.Strong<IncomeRecord>(m).Any()))
            return false;
        for (var back = 0; back < Months; back++)
        {
            var then = new HouseholdView(view.Household, profile, view.Day.AddMonths(-back), view.Day);
            if (new CountedMeans(new Family(then, roll)).IsBelow(LineOf2021) != false)
                return false;
        }

        return view.Household.Members.DistinctBy(m => m.Person).All(m => view.Strong<StayRecord>(m)
            .Where(s => s.Diagnosis != "cosmetic" && s.DischargedOn > view.Day.AddMonths(-12) && s.DischargedOn <= view.Day)
            .All(s => (s.Own ?? s.Total - s.Insurance - s.Aid) <= 6_000_00));
    }
}
