using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>
/// What a raise of the dibao line does to everybody on the roster that day, in the plain sentences of docs/simulation.md:
/// who counts, what they have, on which side of the old and the new lines that is. Computed from what really happened.
/// </summary>
internal sealed class RaiseOracle(CountyProfile profile, DateOnly day)
{
    private static readonly string[] s_noIncome =
        ["relief", "bounty", "family_planning_award", "disability_subsidy", "old_age_allowance", "scholarship", "pension_resident_basic"];

    /// <summary>The last day of the period on which the dibao line of the profile rose; null when it did not.</summary>
    public static DateOnly? DayOf(CountyProfile profile, DateOnly first)
    {
        var county = profile.Counties[0].Code;
        return profile.Standards.Select(s => s.From)
            .Where(d => d > first && d <= profile.LastDay
                && profile.AmountsOn(d, county, false).Dibao != profile.AmountsOn(d.AddDays(-1), county, false).Dibao)
            .Select(d => (DateOnly?)d).Max();
    }

    /// <summary>Rows of households that the roster helps or watches on the day.</summary>
    public IEnumerable<RaiseRow> Of(IEnumerable<Household> households) =>
        households.Where(h => h.Members.Any(m => m.ActiveOn(day))).Select(Of);

    private RaiseRow Of(Household household)
    {
        // Everything that was ever reported is known by the end of the period, whenever it came.
        var view = new HouseholdView(household, profile, day, profile.LastDay);
        var counted = view.Active.Where(m => !Dead(m) && !Held(m)).ToList();
        var incomes = counted.Select(IncomeOf).ToList();
        var income = incomes.Exists(i => i.Exact is null) ? null : (decimal?)incomes.Sum(i => i.Exact!.Value);
        var least = incomes.Sum(i => i.Exact ?? i.Least);
        var before = profile.AmountsOn(day.AddDays(-1), household.County, household.Urban);
        var after = profile.AmountsOn(day, household.County, household.Urban);
        var stated = profile.AmountsOn(profile.LastDay, household.County, household.Urban);
        var programmes = view.Active.Select(m => m.Programme).ToHashSet();
        var town = household.Region[..9];
        if (programmes.Contains(Programme.Tekun))
            return new(household.Id, town, "stays", counted.Count, Fen(before.Tekun * counted.Count), Fen(after.Tekun * counted.Count));
        var (old, now) = (LayerOf(income, least, counted.Count, before), LayerOf(income, least, counted.Count, after));
        if (programmes.Contains(Programme.Dibao))
        {
            var effect = old is null || now is null ? "unknown" : old == "dibao" && now != "dibao" ? "leaving" : "stays";
            return new(
                household.Id, town, effect, counted.Count, TopUp(income, counted.Count, before.Dibao, stated.Dibao, household.MonthlyAmount),
                TopUp(income, counted.Count, after.Dibao, stated.Dibao, household.MonthlyAmount));
        }

        var moves = programmes.Contains(Programme.Orphan) || programmes.Contains(Programme.UnattendedChild) ? "stays"
            : old is null || now is null ? "unknown"
            : old != "dibao" && now == "dibao" ? "entering"
            : (old, now) is ("edge", "above") or ("above", "edge") ? "changing"
            : "stays";
        return new(
            household.Id, town, moves, counted.Count, 0,
            moves == "entering" ? TopUp(income, counted.Count, after.Dibao, stated.Dibao, null) : 0);

        bool Dead(Membership member) => view.Strong<DeathRecord>(member).Any(d => d.DiedOn <= day);

        bool Held(Membership member) => view.Strong<CustodyRecord>(member).Any(
            c => c.Kind is "sentence" or "compulsory_rehab" && c.From <= day && (c.To is not { } to || to > day));

        // Where the whole is not known, what is proven is the least that it can be.
        (decimal? Exact, decimal Least) IncomeOf(Membership member)
        {
            var items = view.Strong<IncomeRecord>(member).Where(i => Runs(i.From, i.To) && !s_noIncome.Contains(i.Kind)).ToList();
            var pensions = view.Strong<PensionRecord>(member).Where(p => p.Kind == "employee" && Runs(p.From, p.To)).ToList();
            var agreed = view.Strong<SupportRecord>(member).Where(s => Runs(s.From, s.To)).Sum(s => s.AgreedMonthly ?? 0);
            var proven = items.Sum(i => i.MonthlyAmount is not { } amount ? 0 : i.Kind == "wage" ? Wage(amount, i.From) : amount)
                + pensions.Sum(p => p.MonthlyAmount ?? 0) + agreed;
            if (member.Income is not { } declared || items.Exists(i => i.MonthlyAmount is null) || pensions.Exists(p => p.MonthlyAmount is null))
                return (null, proven);
            if (proven > declared)
                return (null, proven);
            if (items.Exists(i => i.Kind == "wage"))
                return (declared, declared);
            foreach (var job in view.Strong<EmploymentRecord>(member).Where(j => Runs(j.From, j.To) && j.Kind is not ("agent_paid" or "public_welfare_post")))
            {
                // A contribution is no wage: it only leaves the income open where it points to more than was declared.
                if (job.Kind.Length == 0 || job.MonthlyBase is not { } wage || proven + Wage(wage, job.From) > declared)
                    return (null, proven);
            }

            return (declared, declared);
        }
    }

    private decimal Wage(int yuan, DateOnly from) => from.AddMonths(3) > day ? 0 : yuan * 0.9m;

    private bool Runs(DateOnly from, DateOnly? to) => from <= day && (to is not { } end || end > day);

    private static string? LayerOf(decimal? income, decimal least, int persons, StandardAmounts lines) => persons == 0
        ? null
        : income is not { } sum ? (least >= lines.Edge * persons ? "above" : null)
        : sum < lines.Dibao * persons ? "dibao" : sum < lines.Edge * persons ? "edge" : "above";

    private static long TopUp(decimal? income, int persons, int line, int stated, int? approved) => Fen(Math.Max(
        0, income is { } sum && persons > 0 ? line * persons - sum : approved is { } amount ? amount + (line - stated) * persons : 0));

    private static long Fen(decimal yuan) => (long)(yuan * 100);
}
