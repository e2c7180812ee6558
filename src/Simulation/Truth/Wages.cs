using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>Lost jobs and falling incomes.</summary>
internal static class Wages
{
    /// <summary>Contributions by an employer stopped three to twelve months ago and nothing explains it.</summary>
    public static bool LostJob(Family family, Membership member)
    {
        var day = family.Day;
        var jobs = family.Strong<EmploymentRecord>(member).Where(e => e.From <= day).ToList();
        if (jobs.Exists(j => Runs(j.From, j.To, day)))
            return false;
        if (jobs.Where(j => j.Kind != "agent_paid").MaxBy(j => j.To) is not { To: { } ended, Kind.Length: > 0 }
            || ended.AddMonths(3) > day || ended.AddMonths(12) <= day)
            return false;
        var county = family.View.Household.Region[..6];
        return family.Custody(member) is null
            && !family.Strong<PensionRecord>(member).Any(p => p.Kind == "employee" && Runs(p.From, p.To, day))
            && !family.Strong<MoveRecord>(member).Any(m => m.On <= day && m.On >= ended.AddMonths(-3) && m.ToRegion != county);
    }

    /// <summary>Three whole months at most 70 % of the six before, and not so a year ago.</summary>
    public static bool Fell(Family family)
    {
        var month = new DateOnly(family.Day.Year, family.Day.Month, 1);
        var streams = family.People.SelectMany(m => Streams(family, m)).ToList();
        return streams.Count > 0 && Fell(streams, month) == true && Fell(streams, month.AddMonths(-12)) != true;
    }

    private static IEnumerable<(DateOnly From, DateOnly? To, int? Yuan)> Streams(Family family, Membership member) =>
        family.Strong<EmploymentRecord>(member).Where(e => e.Kind != "agent_paid" && e.From <= family.Day)
            .Select(e => (e.From, e.To, e.MonthlyBase))
            .Concat(family.Strong<PensionRecord>(member).Where(p => p.Kind == "employee" && p.From <= family.Day)
                .Select(p => (p.From, p.To, p.MonthlyAmount)));

    /// <summary>Null where an amount is not known or nothing was earned before.</summary>
    private static bool? Fell(List<(DateOnly From, DateOnly? To, int? Yuan)> streams, DateOnly month)
    {
        if (Sum(streams, month.AddMonths(-3), 3) is not { } now || Sum(streams, month.AddMonths(-9), 6) is not { } then || then == 0)
            return null;
        // A mean of three against one of six.
        return now * 2 * 10 <= then * 7;
    }

    private static long? Sum(List<(DateOnly From, DateOnly? To, int? Yuan)> streams, DateOnly first, int months)
    {
        long? sum = 0;
        for (var m = first; m < first.AddMonths(months); m = m.AddMonths(1))
        {
            foreach (var (from, to, yuan) in streams)
            {
                if (from < m.AddMonths(1) && !(to <= m))
                    sum += yuan;
            }
        }

        return sum;
    }

    private static bool Runs(DateOnly from, DateOnly? to, DateOnly day) => from <= day && (to is not { } end || day < end);
}
