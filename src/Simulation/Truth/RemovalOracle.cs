using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>What puts help in doubt, as the plain sentences of docs/simulation.md.</summary>
internal static class RemovalOracle
{
    public static IReadOnlyList<(string Rule, Func<HouseholdView, Roll, bool> Holds)> Rules { get; } =
    [
        ("R02", (v, roll) => Certain(new Family(v, roll)).Any(m => IsAway(v, m))),
        ("R05", (v, roll) => SavesTooMuch(new Family(v, roll))),
        ("R06", (v, roll) => WorksEnough(new Family(v, roll))),
        ("R07", (v, roll) => DrawsPension(new Family(v, roll))),
        ("R08", (v, roll) => RunsBusiness(new Family(v, roll))),
        ("R09", (v, roll) => Certain(new Family(v, roll)).Any(m => IsHelped(v, m) && Jobs(v, m).Any(e => e.Kind == "public_payroll"))),
        ("R10", (v, roll) => Certain(new Family(v, roll)).Any(m => IsHelped(v, m) && MovedOut(v, m))),
        ("R12", (v, roll) => Certain(new Family(v, roll)).Any(m => MarriedLately(v, m))),
        ("R13", (v, roll) => Certain(new Family(v, roll)).Any(m => DestituteNoMore(new Family(v, roll), m))),
        ("R14", (v, roll) => Certain(new Family(v, roll)).Any(m => GrownChild.StandsAlone(new Family(v, roll), m))),
        ("R15", (v, roll) => Certain(new Family(v, roll)).Any(m => HasUnagreedObligor(new Family(v, roll), m))),
        ("R19", (v, roll) => Certain(new Family(v, roll)).Any(m => OutgrewAllowance(new Family(v, roll), m))),
        ("R25", (v, _) => Calendar.RunsOut(v)),
        ("V02", (v, _) => v.Active.Any(m => m.Person.Twin)),
    ];

    /// <summary>Members of whom it is certain who they are: nothing about the others may put help in doubt.</summary>
    public static IEnumerable<Membership> Certain(Family family) => family.People.Where(m => m.Person.Readable && !m.Person.Twin);

    public static bool Runs(DateOnly from, DateOnly? to, DateOnly day) => from <= day && (to is not { } end || day < end);

    private static IEnumerable<EmploymentRecord> Jobs(HouseholdView view, Membership member) =>
        view.Strong<EmploymentRecord>(member).Where(e => Runs(e.From, e.To, view.Day));

    /// <summary>Under any programme that is more than watching.</summary>
    private static bool IsHelped(HouseholdView view, Membership member) => view.Active.Any(
        m => m.Person == member.Person && m.Programme is not (Programme.WatchExited or Programme.WatchRefused));

    private static bool IsTested(Family family) => family.Has(Programme.Dibao, Programme.Tekun, Programme.Edge);

    private static int LineOf(Family family) => family.Has(Programme.Edge) ? family.View.Amounts.Edge : family.View.Amounts.Dibao;

    private static bool IsAway(HouseholdView view, Membership member) => view.Strong<CustodyRecord>(member)
        .Any(c => c.Kind is "sentence" or "compulsory_rehab" && Runs(c.From, c.To, view.Day));

    private static bool SavesTooMuch(Family family)
    {
        var months = family.Has(Programme.Dibao, Programme.Tekun, Programme.Edge) ? 24 : family.Has(Programme.Rigid) ? 36 : 0;
        if (months == 0)
            return false;
        var means = new CountedMeans(family);
        var sum = 0L;
        foreach (var (member, _) in means.Incomes)
        {
            // A balance is the service's for a year.
            var latest = family.Strong<AssetsRecord>(member)
                .Where(a => a.AsOf <= family.Day && a.AsOf > family.Day.AddMonths(-12)).MaxBy(a => (a.AsOf, a.Version));
            sum += latest?.TotalBalance ?? 0;
        }

        return sum > (long)family.View.Amounts.Dibao * months * means.Persons;
    }

    private static bool WorksEnough(Family family)
    {
        var works = family.People.Any(m => Jobs(family.View, m).Any()
            || family.Strong<IncomeRecord>(m).Any(i => i.Kind == "wage" && Runs(i.From, i.To, family.Day)));
        var means = new CountedMeans(family);
        return works && IsTested(family) && (means.IsBelow(LineOf(family)) == false || means.PerhapsReaches(LineOf(family)));
    }

    private static bool DrawsPension(Family family) => IsTested(family) && Certain(family).Any(m =>
    {
        var drawn = family.Strong<PensionRecord>(m).Where(p => p.Kind == "employee" && Runs(p.From, p.To, family.Day)).ToList();
        return drawn.Count > 0 && (new CountedMeans(family).IsBelow(LineOf(family)) == false
            || (m.Income is { } declared && drawn.All(p => p.MonthlyAmount is not null) && drawn.Sum(p => p.MonthlyAmount) > declared));
    });

    private static bool RunsBusiness(Family family) => IsTested(family) && Certain(family).Any(m =>
        family.Strong<BusinessRecord>(m).Any(b => Runs(b.RegisteredOn, b.EndedOn, family.Day) && b.Role != "coop_member"
            && b.Status != "cancelled" && (b.TaxActive == true || b.Status == "active")));

    private static bool MovedOut(HouseholdView view, Membership member)
    {
        var last = view.Strong<MoveRecord>(member).Where(m => m.On <= view.Day).MaxBy(m => (m.On, m.RecordId));
        return last is not null && last.ToRegion != view.Household.Region[..6] && SchoolOf(view, member) is not ("senior" or "college");
    }

    /// <summary>By the schools where they have sent anything that runs, else by the roster.</summary>
    private static string SchoolOf(HouseholdView view, Membership member) =>
        view.Strong<EnrolmentRecord>(member).Where(e => Runs(e.From, e.To, view.Day)).MaxBy(e => e.From)?.Level ?? member.Schooling;

    private static bool MarriedLately(HouseholdView view, Membership member)
    {
        var help = view.Active.Where(m => m.Person == member.Person && m.Programme is not (Programme.WatchExited or Programme.WatchRefused)).ToList();
        return help.Count > 0 && view.Strong<MarriageRecord>(member)
            .Any(e => e.On <= view.Day && e.On > help.Min(m => m.EnrolledOn) && e.On.AddMonths(12) > view.Day);
    }

    private static bool DestituteNoMore(Family family, Membership member)
    {
        var help = family.View.Active.FirstOrDefault(m => m.Person == member.Person && m.Programme == Programme.Tekun);
        return help is not null && !family.View.IsDead(member) && (family.HasAbleObligor(member) || CanWork(family, member, help));
    }

    private static bool CanWork(Family family, Membership member, Membership help)
    {
        if (!family.IsAged(member, 16) || family.IsAged(member, 60))
            return false;
        var certificates = family.Certificates(member);
        var listed = certificates.Count > 0
            ? certificates.Exists(c => TakesCapacity(c.Kind, c.Grade))
            : TakesCapacity(member.DisabilityKind, member.DisabilityGrade);
        if (listed)
            return false;
        return help.EnrolledOn < member.Person.Birth.AddYears(18)
            ? family.IsAged(member, 18) && SchoolOf(family.View, member) is not ("compulsory" or "senior")
            : member.Labour == "full";
    }

    private static bool TakesCapacity(string kind, int? grade) => (kind, grade) switch
    {
        ("intellectual" or "mental", 1 or 2 or 3) => true,
        ("multiple" or "limb", 1 or 2) => true,
        ("sight", 1) => true,
        _ => false,
    };

    private static bool HasUnagreedObligor(Family family, Membership member) =>
        family.Has(member, Programme.Dibao, Programme.Edge, Programme.Rigid)
        && family.Strong<SupportRecord>(member).Any(s => s.AgreedMonthly is null && Runs(s.From, s.To, family.Day)
            && s.SupportedPersons is not null && s.ObligorMonthlyIncome is { } income
            && (s.Alimony ? income > 0 : s.ObligorPersons is { } persons && income > family.View.Amounts.Dibao * persons));

    private static bool OutgrewAllowance(Family family, Membership member) =>
        family.Has(member, Programme.Orphan, Programme.UnattendedChild) && !family.View.IsDead(member)
        && family.IsAged(member, 18) && SchoolOf(family.View, member) == "none";
}
