using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>
/// A household's monthly income as a perfect reader counts it, in fen: the declared total stands, what registers prove is
/// part of it, and a contribution is only a sign of a wage. Known means that nothing stands against the declarations.
/// </summary>
internal sealed class CountedMeans
{
    public CountedMeans(Family family)
    {
        // Where no help runs any more, everybody of the file counts.
        var all = family.People.Count > 0 ? family.People : [.. family.View.Household.Members.DistinctBy(m => m.Person)];
        foreach (var member in all)
        {
            if (family.View.IsDead(member) || family.Custody(member) is { Kind: not "detention" })
                continue;
            Persons++;
            var (floor, perhaps, known) = Of(family, member);
            Incomes.Add((member, floor));
            Floor += floor;
            Perhaps += perhaps;
            Known &= known;
        }
    }

    public int Persons { get; private set; }

    /// <summary>At least so much.</summary>
    public long Floor { get; }

    /// <summary>So much if every sign of a wage were one.</summary>
    public long Perhaps { get; }

    public bool Known { get; } = true;

    public List<(Membership Member, long Floor)> Incomes { get; } = [];

    /// <summary>True below, false at or above a monthly line in yuan a person, null where it cannot be told.</summary>
    public bool? IsBelow(int line) => Persons == 0 ? null
        : Known ? Floor < Lines(line)
        : Floor >= Lines(line) ? false : null;

    public bool PerhapsReaches(int line) => Persons > 0 && Floor < Lines(line) && Perhaps >= Lines(line);

    public long Lines(int line) => line * 100L * Persons;

    private static (long Floor, long Perhaps, bool Known) Of(Family family, Membership member)
    {
        var day = family.Day;
        var (proven, signs, open) = (0L, new List<long>(), false);
        var stated = false;
        foreach (var income in family.Strong<IncomeRecord>(member).Where(i => i.From <= day && (i.To is not { } to || day < to)))
        {
            if (income.Kind is not ("wage" or "business" or "farming" or "property" or "pension_employee" or "support" or "other"))
                continue;
            stated |= income.Kind == "wage";
            if (income.MonthlyAmount is not { } yuan)
                open = true;
            else
                proven += income.Kind != "wage" ? yuan * 100L : income.From.AddMonths(3) > day ? 0 : yuan * 90L;
        }

        foreach (var pension in family.Strong<PensionRecord>(member).Where(p => p.Kind == "employee" && p.From <= day && (p.To is not { } to || day < to)))
        {
            proven += (pension.MonthlyAmount ?? 0) * 100L;
            open |= pension.MonthlyAmount is null;
        }

        foreach (var support in family.Strong<SupportRecord>(member).Where(s => s.From <= day && (s.To is not { } to || day < to)))
            proven += (support.AgreedMonthly ?? 0) * 100L;
        foreach (var job in family.Strong<EmploymentRecord>(member).Where(e => e.From <= day && (e.To is not { } to || day < to)))
        {
            if (stated || job.Kind is "public_welfare_post" or "agent_paid")
                continue;
            if (job.Kind.Length == 0 || job.MonthlyBase is null)
                open = true;
            else if (job.From.AddMonths(3) <= day)
                signs.Add(job.MonthlyBase.Value * 90L);
        }

        var declared = member.Income * 100L;
        open |= signs.Exists(sign => declared is not { } all || proven + sign > all);
        var floor = Math.Max(declared ?? 0, proven);
        return (floor, Math.Max(floor, proven + signs.Sum()), declared is { } said && proven <= said && !open);
    }
}
