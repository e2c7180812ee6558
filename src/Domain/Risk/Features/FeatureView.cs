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

    // Every household is described after each change and in every sweep: what several features ask for is found once.
    private IReadOnlyList<Member>? _members;
    private IReadOnlyList<FactValue>? _facts;
    private IReadOnlyList<string>? _programmes;

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
    public decimal MedicalYuan => Facts<HospitalStayValue>().Any()
        ? Members.SelectMany(m => CountedStays.Of(m, On)).Sum(s => s.Stay.BorneByFamily?.Yuan ?? 0)
        : 0;

    /// <summary>Programmes of the day, in ordinal order.</summary>
    public IReadOnlyList<string> Programmes => _programmes ??= State.ProgrammesOn(On);

    /// <summary>Age in years; null where the birth date is not known.</summary>
    public int? AgeOf(Member member) => member.AgeOn(On);

    /// <summary>True for children, the old, and those who cannot work.</summary>
    public bool IsDependant(Member member) => member.LabourCapacity == "none" || AgeOf(member) is < 16 or >= 60;

    public bool IsSeverelyDisabled(Member member) => Disabilities.IsSeverelyDisabled(member, On);

    /// <summary>Members with a property among those of whom it is known; not a number where it is known of none.</summary>
    public double CountKnown(Func<Member, bool?> property)
    {
        var (known, have) = (0, 0);
        foreach (var member in Members)
        {
            if (property(member) is { } value)
                (known, have) = (known + 1, have + (value ? 1 : 0));
        }

        return known == 0 ? double.NaN : have;
    }

    /// <summary>Days since the latest of some events up to the day; <see cref="FarDays"/> for none or longer ago.</summary>
    public double DaysSince(IEnumerable<DateOnly> events)
    {
        var last = DateOnly.MinValue;
        foreach (var day in events)
            last = day <= On && day > last ? day : last;
        return Math.Min(FarDays, On.DayNumber - last.DayNumber);
    }

    /// <summary>Facts of one kind of all members, the dead included, that rest on number and name.</summary>
    public IEnumerable<T> Facts<T>()
        where T : FactValue => (_facts ??= StrongFacts()).OfType<T>();

    /// <summary>Ends of help that was more than being watched.</summary>
    public IReadOnlyList<DateOnly> Exits
    {
        get
        {
            var exits = new List<DateOnly>();
            foreach (var member in State.Members)
            {
                foreach (var enrolment in member.Enrolments)
                {
                    if (enrolment.EndedOn is { } ended && !Rules.Programmes.OnlyWatched(enrolment.Programme))
                        exits.Add(ended);
                }
            }

            return exits;
        }
    }

    /// <summary>True when any member is under a programme on the day.</summary>
    public bool Has(string programme) => Programmes.Contains(programme);

    /// <summary>Jobs that ended, each by the end of its contributions.</summary>
    public IEnumerable<DateOnly> JobEnds => Facts<EmploymentValue>().Select(e => e.To).OfType<DateOnly>();

    private List<FactValue> StrongFacts()
    {
        var facts = new List<FactValue>();
        foreach (var member in State.Members)
        {
            if (member.Facts.Count > 0)
                facts.AddRange(member.FactsOf<FactValue>(MatchStrength.Strong).Select(f => f.Value));
        }

        return facts;
    }

    private static Money? Amount(CountedAmount counted) => counted switch
    {
        CountedAmount.Known known => known.Amount,
        CountedAmount.AtLeast least => least.Indicated,
        _ => null,
    };
}
