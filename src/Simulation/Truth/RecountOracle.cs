using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>What must be recounted: the J-rules as plain sentences (docs/simulation.md), asked of what really happened.</summary>
internal sealed class RecountOracle(CountyProfile profile)
{
    private const int Tolerance = 10;

    public IReadOnlyList<(string Rule, Func<HouseholdView, Roll, bool> Holds)> Rules =>
    [
        ("J01", Of(FollowsFormerStandard)), ("J02", Of(TopUpDiffers)), ("J03", Of(MembersChanged)),
        ("J04", Of(ChildBesideDibao)), ("J06", Of(FitsAnotherLayer)), ("J07", Of(GradualExitEnds)),
    ];

    private static Func<HouseholdView, Roll, bool> Of(Func<Family, bool> holds) => (view, roll) => holds(view.FamilyOf(roll));

    private bool FollowsFormerStandard(Family family)
    {
        if (family.View.Household.MonthlyAmount is not { } approved)
            return false;
        foreach (var programme in (Programme[])[Programme.Dibao, Programme.Tekun])
        {
            var rows = family.View.Active.Where(m => m.Programme == programme).ToList();
            if (rows.Count == 0 || Raise(family, programme) is not var (raised, now, before) || rows.Min(m => m.EnrolledOn) >= raised)
                continue;
            long? due, was;
            if (programme == Programme.Tekun)
            {
                var people = family.Living.Count(m => family.Has(m, Programme.Tekun));
                (due, was) = (now * 100L * people, before * 100L * people);
            }
            else
            {
                var means = new CountedMeans(family);
                (due, was) = (Layers.Due(family, means, now), Layers.Due(family, means, before));
            }

            return approved * 100L < due && approved * 100L <= was;
        }

        return false;
    }

    private bool TopUpDiffers(Family family)
    {
        if (!family.Living.Any(m => family.Has(m, Programme.Dibao)) || family.View.Household.MonthlyAmount is not { } approved)
            return false;
        var (means, line) = (new CountedMeans(family), family.View.Amounts.Dibao);
        if (means.Persons < family.People.Count || means.IsBelow(line) == false || FollowsFormerStandard(family))
            return false;
        var margin = Tolerance * 100L * means.Persons;
        if (Layers.Due(family, means, line) is { } due)
            return Math.Abs(approved * 100L - due) > margin;
        return means.Persons > 0 && means.Floor > 0 && !MissedOracle.GrantsFullLine(family.View)
            && approved * 100L > means.Lines(line) - means.Floor + margin;
    }

    private static bool MembersChanged(Family family) =>
        family.Living.Count > 0
        && family.People.Where(m => family.Has(m, Programme.Dibao, Programme.Edge)).SelectMany(m => Events(family, m))
            .Any(day => day <= family.Day && day.AddMonths(6) > family.Day);

    private static IEnumerable<DateOnly> Events(Family family, Membership member)
    {
        var county = family.View.Household.Region[..6];
        return family.Strong<DeathRecord>(member).Select(d => d.DiedOn)
            .Concat(family.Strong<MarriageRecord>(member).Select(m => m.On))
            .Concat(family.Strong<CustodyRecord>(member).Where(c => c.Kind is "sentence" or "compulsory_rehab").Select(c => c.From))
            .Concat(family.Strong<MoveRecord>(member).Where(m => m.ToRegion != county).Select(m => m.On));
    }

    /// <summary>Allowance and share of dibao below the allowance, or, where only the difference is paid, above it.</summary>
    private bool ChildBesideDibao(Family family)
    {
        if (profile.UnattendedAllowance is not { } allowance || family.View.Household.MonthlyAmount is not { } approved)
            return false;
        var heads = family.Living.Count(m => family.Has(m, Programme.Dibao));
        return family.Living.Where(m => family.Has(m, Programme.Dibao)).Any(m =>
        {
            var own = family.View.Active.FirstOrDefault(r => r.Person == m.Person && r.Programme == Programme.UnattendedChild);
            var together = (own?.OwnAmount ?? approved) + Math.Round((decimal)approved / heads, 2, MidpointRounding.AwayFromZero);
            return own is not null && (together < allowance || (profile.PaysDifference && together > allowance + 1));
        });
    }

    private static bool FitsAnotherLayer(Family family)
    {
        if (family.Has(Programme.Tekun) || !family.Has(Programme.Dibao, Programme.Edge, Programme.Rigid))
            return false;
        var means = new CountedMeans(family);
        var (belowDibao, belowEdge) = (means.IsBelow(family.View.Amounts.Dibao), means.IsBelow(family.View.Amounts.Edge));
        if (family.Has(Programme.Dibao))
            return belowDibao == false && belowEdge == true;
        return belowDibao == true
            || (family.Has(Programme.Edge) ? belowEdge == false : belowDibao == false && belowEdge == true);
    }

    private static bool GradualExitEnds(Family family)
    {
        var end = family.View.Household.Members
            .Where(m => m.Programme == Programme.Dibao && m.EndReason == "gradual_exit" && m.EnrolledOn <= family.Day).Max(m => m.EndedOn);
        if (end is not { } day)
            return false;
        return family.Day < day
            ? day <= family.Day.AddDays(30)
            : family.Day < day.AddDays(30) && !family.Has(Layers.All) && new CountedMeans(family).IsBelow(family.View.Amounts.Edge) == true;
    }

    /// <summary>Since when a programme's standard is what it is, if it rose then; and what it was before.</summary>
    private (DateOnly From, int Now, int Before)? Raise(Family family, Programme programme)
    {
        var household = family.View.Household;
        if (!profile.FormerIsPublished)
            return null;
        var mine = profile.Standards
            .Where(s => s.From <= family.Day && (s.Counties.Count == 0 || s.Counties.Contains(household.County)))
            .OrderByDescending(s => s.From).Select(s => (s.From, Yuan: Of(household.Urban ? s.Urban : s.Rural))).ToList();
        for (var i = 1; i < mine.Count; i++)
        {
            if (mine[i].Yuan != mine[0].Yuan)
                return mine[i].Yuan < mine[0].Yuan ? (mine[i - 1].From, mine[0].Yuan, mine[i].Yuan) : null;
        }

        return null;

        int Of(StandardAmounts amounts) => programme == Programme.Tekun ? amounts.Tekun : amounts.Dibao;
    }
}
