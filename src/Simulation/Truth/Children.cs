using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>Children without parents, and people who came back.</summary>
internal static class Children
{
    /// <param name="family">The household.</param>
    /// <param name="news">Only where a record is behind it, not the roster's own notes alone.</param>
    public static bool WithoutParents(Family family, bool news)
    {
        var rows = family.View.Household.Members.Where(m => m.Relation is "head" or "spouse").DistinctBy(m => m.Person).ToList();
        if (rows.Count == 0 || !family.Living.Any(IsChild))
            return false;
        var gone = rows.Count(m => IsGone(family, m));
        var unable = rows.Where(m => !IsGone(family, m) && (m.SevereIllness || family.IsSeverelyDisabled(m))).ToList();
        var recorded = rows.Exists(m => family.View.IsDead(m) || (IsGone(family, m) && family.Custody(m) is not null)) || unable.Exists(m => family.Certificates(m).Exists(c => Family.IsSevere(c.Kind, c.Grade)));
        return gone + unable.Count == rows.Count && (rows.Count > 1 || gone > 0) && (recorded || !news);

        bool IsChild(Membership m) => m.Relation == "child" && family.IsMinor(m)
            && !family.Has(m, Programme.Orphan, Programme.UnattendedChild, Programme.Tekun);
    }

    /// <summary>Freed or moved back, the row ended, in a dibao household.</summary>
    public static bool CameBack(Family family) =>
        family.Has(Programme.Dibao) && family.View.Household.Members.Where(m => !m.ActiveOn(family.Day))
            .Any(m => family.People.All(p => p.Person != m.Person) && !family.View.IsDead(m) && !family.IsHelpedElsewhere(m)
                && (Freed(family, m) || MovedBack(family, m)));

    private static bool IsGone(Family family, Membership member) =>
        family.View.IsDead(member)
        || (!member.ActiveOn(family.Day) && member.EndReason == "death")
        || (family.Custody(member) is { } held && (held.To is not { } to || held.From.AddMonths(6) <= to));

    private static bool Freed(Family family, Membership member) =>
        family.Custody(member) is null && family.Strong<CustodyRecord>(member).Any(c => c.Kind is "sentence" or "compulsory_rehab"
            && c.To is { } to && to <= family.Day && to.AddMonths(6) > family.Day);

    private static bool MovedBack(Family family, Membership member)
    {
        var county = family.View.Household.Region[..6];
        return family.Strong<MoveRecord>(member).Any(m => m.On <= family.Day && m.On.AddMonths(6) > family.Day
            && m.ToRegion == county && m.FromRegion != county);
    }
}
