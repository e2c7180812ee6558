using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>
/// The people of a household on the day of a view, each once however many rows he or she has, with what a perfect reader
/// knows of them.
/// </summary>
internal sealed class Family
{
    private readonly HouseholdView _view;
    private readonly Roll _roll;

    public Family(HouseholdView view, Roll roll)
    {
        (_view, _roll) = (view, roll);
        People = [.. view.Active.GroupBy(m => m.Person).Select(g => g.First())];
        Living = [.. People.Where(m => !view.IsDead(m))];
    }

    public DateOnly Day => _view.Day;

    public HouseholdView View => _view;

    /// <summary>One row a person with active help.</summary>
    public IReadOnlyList<Membership> People { get; }

    /// <summary>Those who are not reported dead.</summary>
    public IReadOnlyList<Membership> Living { get; }

    public bool Has(params Programme[] programmes) => _view.Active.Any(m => programmes.Contains(m.Programme));

    public bool Has(Membership member, params Programme[] programmes) =>
        _view.Active.Any(m => m.Person == member.Person && programmes.Contains(m.Programme));

    /// <summary>Dibao or tekun, here or in another household.</summary>
    public bool HasBasicHelp(Membership member) =>
        Has(member, Programme.Dibao, Programme.Tekun)
        || _roll.OthersOf(member, Day).Any(o => o.Member.Programme is Programme.Dibao or Programme.Tekun);

    /// <summary>On the roster with active help in another row.</summary>
    public bool IsHelpedElsewhere(Membership member) => _roll.OthersOf(member, Day).Any();

    public IEnumerable<T> Strong<T>(Membership member)
        where T : RegistryRecord => _view.Strong<T>(member);

    /// <summary>True when the person's birth date is known and makes him or her so old by the day.</summary>
    public bool IsAged(Membership member, int years) =>
        member.Person.Readable && member.Person.Birth.AddYears(years) <= Day;

    public bool IsMinor(Membership member) => member.Person.Readable && member.Person.Birth.AddYears(18) > Day;

    public bool DependsOnOthers(Membership member) => IsMinor(member) || member.Labour == "none";

    /// <summary>Certificates in force, the most severe first.</summary>
    public List<DisabilityRecord> Certificates(Membership member) =>
    [
        .. Strong<DisabilityRecord>(member)
            .Where(d => d.IssuedOn <= Day && d.Status is "" or "active" && d.IssuedOn <= Day && (d.ExpiresOn is not { } end || Day < end))
            .OrderBy(d => d.Grade),
    ];

    /// <summary>A certificate in force decides; without one, the roster.</summary>
    public bool IsSeverelyDisabled(Membership member) =>
        Certificates(member) is { Count: > 0 } certificates
            ? certificates.Any(c => IsSevere(c.Kind, c.Grade))
            : IsSevere(member.DisabilityKind, member.DisabilityGrade);

    public static bool IsSevere(string kind, int? grade) =>
        grade is 1 or 2 || (grade is 3 or 4 && kind is "intellectual" or "mental");

    /// <summary>Held without being at home: everything but a suspended sentence.</summary>
    public CustodyRecord? Custody(Membership member) =>
        Strong<CustodyRecord>(member).FirstOrDefault(
            c => c.Kind != "suspended_sentence" && c.From <= Day && (c.To is not { } to || Day < to));

    /// <summary>True when somebody outside owes support and is known to be able to give it.</summary>
    public bool HasAbleObligor(Membership member) => Strong<SupportRecord>(member)
        .Any(s => s.From <= Day && (s.To is not { } to || Day < to) && Owes(s));

    private bool Owes(SupportRecord support) =>
        support.AgreedMonthly is { } agreed ? agreed > 0
        : support.ObligorMonthlyIncome is { } income && support.SupportedPersons is not null
            && (support.Alimony ? income > 0
                : support.ObligorPersons is { } persons && income > _view.Amounts.Dibao * persons);
}
