using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Risk.Features;

/// <summary>A household as the features see it: its state on a day, what it has a month, and what of its town is public.</summary>
/// <param name="State">State as known on the day.</param>
/// <param name="Context">The day and the law of the day.</param>
/// <param name="Town">Figures of its township; null where there are none.</param>
public sealed record FeatureView(HouseholdState State, RuleContext Context, TownFigures? Town = null)
{
    /// <summary>Days after which an event counts as none: its effect on the risk is gone.</summary>
    public const int FarDays = 730;

    private IReadOnlyList<Member>? _members;

    public DateOnly On => Context.On;

    public HouseholdAccount Account => HouseholdAccount.Of(State, Context);

    /// <summary>Members who are not reported dead.</summary>
    public IReadOnlyList<Member> Members => _members ??= [.. State.Members.Where(m => !m.IsReportedDead(On))];

    /// <summary>Monthly income per head in lines; not a number where income or line is not known.</summary>
    public double IncomeToLine => Account is { Line.Value: > 0 and var line, PerHead: { } perHead } && Amount(perHead) is { } amount
        ? (double)(amount.Yuan / line)
        : double.NaN;

    /// <summary>Yearly income of the household in yuan, at the least one line a head; null where neither is known.</summary>
    public decimal? YearlyMeans
    {
        get
        {
            var income = Amount(Account.Income)?.Yuan;
            var floor = Account.Line is { } line ? line.Value * Math.Max(1, Account.Persons) : (decimal?)null;
            return (income, floor) switch
            {
                (null, null) => null,
                ({ } known, null) => known > 0 ? 12 * known : null,
                (null, { } least) => 12 * least,
                ({ } known, { } least) => 12 * Math.Max(known, least),
            };
        }
    }

    /// <summary>Own medical payments of twelve months in yuan; stays whose burden is not known yet are left out.</summary>
    public decimal MedicalYuan => Members.SelectMany(m => CountedStays.Of(m, On)).Sum(s => s.Stay.BorneByFamily?.Yuan ?? 0);

    /// <summary>Age in years; null where the birth date is not known.</summary>
    public int? AgeOf(Member member) =>
        member.BirthDate is { } born ? On.Year - born.Year - (On < born.AddYears(On.Year - born.Year) ? 1 : 0) : null;

    /// <summary>True for children, the old, and those who cannot work.</summary>
    public bool IsDependant(Member member) => member.LabourCapacity == "none" || AgeOf(member) is < 16 or >= 60;

    public bool IsSeverelyDisabled(Member member) => Disabilities.IsSeverelyDisabled(member, On);

    /// <summary>Members with a property among those of whom it is known; not a number where it is known of none.</summary>
    public double CountKnown(Func<Member, bool?> property)
    {
        var known = Members.Select(property).Where(value => value is not null).ToList();
        return known.Count == 0 ? double.NaN : known.Count(value => value == true);
    }

    /// <summary>Days since the latest of some events up to the day; <see cref="FarDays"/> for none or longer ago.</summary>
    public double DaysSince(IEnumerable<DateOnly> events)
    {
        var last = events.Where(day => day <= On).DefaultIfEmpty(DateOnly.MinValue).Max();
        return Math.Min(FarDays, On.DayNumber - last.DayNumber);
    }

    /// <summary>Facts of one kind of all members, the dead included, that rest on number and name.</summary>
    public IEnumerable<T> Facts<T>()
        where T : FactValue => State.Members.SelectMany(m => m.FactsOf<T>(MatchStrength.Strong)).Select(f => f.Value);

    /// <summary>Ends of help that was more than being watched.</summary>
    public IEnumerable<DateOnly> Exits => State.Members.SelectMany(m => m.Enrolments)
        .Where(e => !Programmes.OnlyWatched(e.Programme)).Select(e => e.EndedOn).OfType<DateOnly>();

    /// <summary>True when any member is under a programme on the day.</summary>
    public bool Has(string programme) => State.ProgrammesOn(On).Contains(programme);

    /// <summary>Jobs that ended, each by the end of its contributions.</summary>
    public IEnumerable<DateOnly> JobEnds => Facts<EmploymentValue>().Select(e => e.To).OfType<DateOnly>();

    private static Money? Amount(CountedAmount counted) => counted switch
    {
        CountedAmount.Known known => known.Amount,
        CountedAmount.AtLeast least => least.Indicated,
        _ => null,
    };
}
