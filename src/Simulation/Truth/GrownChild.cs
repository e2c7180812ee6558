using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>Grown children who finished school, came of age without one, or began to work (R14).</summary>
internal static class GrownChild
{
    private const int GapMonths = 3;
    private const int NewsMonths = 12;

    public static bool StandsAlone(Family family, Membership member)
    {
        var help = family.View.Active.Where(m => m.Person == member.Person
            && m.Programme is Programme.Dibao or Programme.Edge or Programme.Rigid).ToList();
        if (help.Count == 0 || member.Relation != "child" || !family.IsAged(member, 18) || family.View.IsDead(member)
            || IsDisabled(family, member))
            return false;
        var since = help.Min(m => m.EnrolledOn);
        return Works(family, member, since) || (member.Labour != "none" && IsOutOfSchool(family, member, since));
    }

    private static bool IsDisabled(Family family, Membership member) =>
        family.Certificates(member) is { Count: > 0 } certificates
            ? certificates.Exists(c => c.Grade <= 3)
            : member.DisabilityGrade <= 3;

    private static bool Works(Family family, Membership member, DateOnly since) =>
        family.Strong<EmploymentRecord>(member).Any(e => e.Kind is "employee" or "public_payroll" && e.From > since
            && RemovalOracle.Runs(e.From, e.To, family.Day));

    private static bool IsOutOfSchool(Family family, Membership member, DateOnly since)
    {
        var places = family.Strong<EnrolmentRecord>(member).ToList();
        if (places.Exists(p => p.To is not { } to || family.Day < to))
            return false;
        if (places.Count == 0)
            return member.Schooling == "none" && IsNews(member.Person.Birth.AddYears(18), since, family.Day);
        var left = places.Max(p => p.To!.Value);
        return IsNews(left, since, family.Day) && left.AddMonths(GapMonths) <= family.Day;
    }

    private static bool IsNews(DateOnly day, DateOnly since, DateOnly now) =>
        day > since && day <= now && day.AddMonths(NewsMonths) > now;
}
