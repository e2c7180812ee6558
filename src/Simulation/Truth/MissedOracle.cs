using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>Who is missed: the A-rules as plain sentences (docs/simulation.md), asked of what really happened.</summary>
internal static class MissedOracle
{
    public static IReadOnlyList<(string Rule, Func<HouseholdView, Roll, bool> Holds)> Rules { get; } =
    [
        ("A02", Of(IsNewlySevere)), ("A04", Of(LostJob)), ("A05", Of(WasStruck)), ("A06", Of(LeftAndStruck)),
        ("A07", Of(RefusedAndNear)), ("A08", Of(EdgeWithoutOwnDibao)), ("A09", Of(BelowFullAmount)), ("A10", Of(IsOldAndAlone)),
        ("A11", Of(f => Children.WithoutParents(f, news: false))), ("A12", Of(Children.CameBack)), ("A13", Of(IsMonitoredOnly)),
        ("A14", Of(NobodyCanWork)), ("A15", Of(EntersSchool)), ("A17", Of(Wages.Fell)),
        ("A21", Of(HasIllChild)), ("A24", (v, r) => Removals.OverOneAsset(v.FamilyOf(r))), ("A25", Of(LostCarer)),
    ];

    /// <summary>Where the pack grants severely disabled dibao members the full line.</summary>
    public static bool GrantsFullLine(HouseholdView view) =>
        view.Household.County == 421281 && view.Day >= new DateOnly(2023, 1, 1);

    private static Func<HouseholdView, Roll, bool> Of(Func<Family, bool> holds) => (view, roll) => holds(view.FamilyOf(roll));

    private static bool IsNewlySevere(Family family) => family.Living.Any(member =>
    {
        if (family.HasBasicHelp(member) || family.Has(member, Programme.Edge))
            return false;
        var severe = family.Certificates(member).Where(c => Family.IsSevere(c.Kind, c.Grade)).ToList();
        // In all three places dibao alone is open to adults of other families.
        var first = family.Strong<DisabilityRecord>(member)
            .Where(c => c.IssuedOn <= family.Day && c.Status != "cancelled" && Family.IsSevere(c.Kind, c.Grade)).Min(c => (DateOnly?)c.IssuedOn);
        return severe.Count > 0 && first?.AddMonths(12) > family.Day
            && (severe[0].Grade <= 2 || family.IsAged(member, 18));
    });

    private static bool LostJob(Family family) => family.Living.Any(m => Wages.LostJob(family, m));

    private static bool WasStruck(Family family) =>
        family.People.Any(m => family.Strong<DisasterRecord>(m).Any(d => d.On <= family.Day && d.On.AddDays(60) >= family.Day));

    private static bool LeftAndStruck(Family family)
    {
        var left = family.View.Active.Where(m => m.Programme == Programme.WatchExited).Select(m => (DateOnly?)m.EnrolledOn).Max();
        var ended = family.View.Household.Members
            .Where(m => m.Programme is Programme.Dibao or Programme.Tekun && m.EndedOn <= family.Day && m.EndReason != "death")
            .OrderBy(m => m.EndedOn).ThenBy(m => m.EndReason, StringComparer.Ordinal).LastOrDefault();
        if ((left ?? ended?.EndedOn) is not { } day || family.People.Count == 0
            || family.View.Household.Members.Any(m => family.HasBasicHelp(m))
            || day.AddMonths(12) <= family.Day || ended?.EndReason == "moved")
            return false;
        return Struck(family) || new CountedMeans(family).IsBelow(family.View.Amounts.Dibao) == true;
    }

    private static bool RefusedAndNear(Family family)
    {
        var refused = family.View.Active.Where(m => m.Programme == Programme.WatchRefused).Select(m => (DateOnly?)m.EnrolledOn).Max();
        if (refused is not { } day || day.AddMonths(12) <= family.Day || family.Has(Layers.All))
            return false;
        var means = new CountedMeans(family);
        return Struck(family) || (means.Known && means.Persons > 0 && means.Floor * 10 <= means.Lines(family.View.Amounts.Dibao) * 12);
    }

    private static bool Struck(Family family) =>
        RuleOracle.PaidMuchForOneStay(family.View) || RuleOracle.LostBreadwinner(family.View)
        || RuleOracle.SpendsMostOfIncome(family.View) || IsNewlySevere(family) || LostJob(family) || WasStruck(family)
        || Children.WithoutParents(family, news: true) || Wages.Fell(family);

    private static bool EdgeWithoutOwnDibao(Family family) => family.Living.Any(m => family.Has(m, Programme.Edge)
        && !m.SinglePersonDibao && !family.HasBasicHelp(m) && (m.SevereIllness || family.IsSeverelyDisabled(m)));

    private static bool BelowFullAmount(Family family)
    {
        var meant = family.Living.Count(m => family.Has(m, Programme.Dibao) && Layers.IsMeant(family, m));
        return meant > 0 && GrantsFullLine(family.View) && family.View.Household.MonthlyAmount < family.View.Amounts.Dibao * meant;
    }

    private static bool IsOldAndAlone(Family family)
    {
        if (family.Living is not [var elder] || family.Has(elder, Programme.Tekun) || !family.IsAged(elder, 60))
            return false;
        var dibao = family.View.Active.Where(m => m.Person == elder.Person && m.Programme == Programme.Dibao).ToList();
        if (dibao.Count > 0 && !(Alone(family, elder) is var since && since > family.Day.AddMonths(-12) && since > dibao.Max(m => m.EnrolledOn)))
            return false;
        var pension = family.Strong<PensionRecord>(elder)
            .Any(p => p.Kind == "employee" && p.From <= family.Day && (p.To is not { } to || family.Day < to));
        var married = family.Strong<MarriageRecord>(elder).Where(m => m.On <= family.Day).MaxBy(m => m.On)?.Event == "marriage";
        return !pension && !married && !family.HasAbleObligor(elder)
            && new CountedMeans(family).IsBelow(family.View.Amounts.Dibao) == true;
    }

    /// <summary>Since when nobody else is there, or the person is sixty, whichever came last.</summary>
    private static DateOnly Alone(Family family, Membership elder) => family.View.Household.Members
        .Where(m => m.Person != elder.Person)
        .GroupBy(m => m.Person)
        .Select(rows => rows.SelectMany(m => (DateOnly?[])[family.View.DiedOn(m), m.EndedOn]).Where(d => d <= family.Day).Min())
        .OfType<DateOnly>()
        .Append(elder.Person.Birth.AddYears(60)).Max();

    private static bool IsMonitoredOnly(Family family) =>
        family.Has(Programme.Monitored) && !family.Has(Layers.All) && new CountedMeans(family).IsBelow(family.View.Amounts.Edge) == true;

    private static bool NobodyCanWork(Family family) =>
        family.Has(Programme.Monitored) && family.Living.Count > 0
        && !family.Has(Programme.Dibao, Programme.Tekun, Programme.Orphan, Programme.UnattendedChild)
        && family.Living.All(m => m.Labour == "none" && !family.HasAbleObligor(m));

    private static bool EntersSchool(Family family) =>
        family.Has(Programme.Edge, Programme.Rigid) && family.Living.Any(m =>
        {
            if (m.Relation is "head" or "spouse" or "parent" or "grandparent")
                return false;
            var schools = family.Strong<EnrolmentRecord>(m).Where(s => s.Level is "senior" or "college" && s.From <= family.Day).ToList();
            return schools.MaxBy(s => s.From) is { } latest && latest.From.AddMonths(6) > family.Day
                && !(latest.To <= family.Day) && schools.Count(s => s.Level == latest.Level) == 1;
        });

    private static bool HasIllChild(Family family) => family.Living.Any(m => family.IsMinor(m) && !family.HasBasicHelp(m)
        && (m.SevereIllness || family.Strong<StayRecord>(m).Any(s => s.Diagnosis == "severe"
            && s.DischargedOn > family.Day.AddMonths(-12) && s.DischargedOn <= family.Day)));

    private static bool LostCarer(Family family) => family.Living.Any(m =>
        family.Custody(m) is { } held && held.From.AddMonths(6) > family.Day
        && family.Living.Any(o => o != m && family.DependsOnOthers(o))
        && !family.Living.Any(o => o != m && !family.DependsOnOthers(o) && family.Custody(o) is null));
}
