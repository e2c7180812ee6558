using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Puts the rows of several queries together into household states. Members come after all that is theirs.</summary>
internal sealed class StateAssembly(DateOnly day)
{
    private readonly Dictionary<string, (RegionCode Region, AreaKind Area, List<Member> Members)> _households = [];
    private readonly Dictionary<int, List<(string HouseholdId, Enrolment Enrolment)>> _enrolments = [];
    private readonly Dictionary<int, List<Fact>> _facts = [];
    private readonly Dictionary<string, List<PaymentLine>> _payments = [];
    private readonly List<(DateOnly Month, string Programme)> _batches = [];

    /// <summary>False while no payment was ever imported: then nobody knows what was paid.</summary>
    public bool PaymentsKnown { get; set; }

    public void AddHousehold(string id, RegionCode region, AreaKind area) => _households[id] = (region, area, []);

    public void AddEnrolment(string householdId, int personId, Enrolment enrolment) =>
        ListOf(_enrolments, personId).Add((householdId, enrolment));

    public void AddFact(Fact fact) => ListOf(_facts, (int)fact.PersonId).Add(fact);

    public void AddMember(string householdId, Member member)
    {
        var person = (int)member.PersonId;
        List<(string HouseholdId, Enrolment Enrolment)> all = _enrolments.GetValueOrDefault(person) ?? [];
        _households[householdId].Members.Add(member with
        {
            Enrolments = [.. all.Where(one => one.HouseholdId == householdId).Select(one => one.Enrolment)],
            Elsewhere =
            [
                .. all.Where(one => one.HouseholdId != householdId && one.Enrolment.ActiveOn(day))
                    .Select(one => new EnrolmentElsewhere(one.HouseholdId, one.Enrolment)),
            ],
            Facts = _facts.GetValueOrDefault(person) ?? [],
        });
    }

    public void AddPayment(string householdId, PaymentLine line) => ListOf(_payments, householdId).Add(line);

    public void AddBatch(DateOnly month, string programme) => _batches.Add((month, programme));

    public IReadOnlyList<HouseholdState> Finish()
    {
        var coverage = PaymentsKnown ? new PaymentCoverage(_batches) : null;
        return [.. _households.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => State(entry.Key, coverage))];
    }

    private HouseholdState State(string id, PaymentCoverage? coverage)
    {
        var (region, area, members) = _households[id];
        return new()
        {
            HouseholdId = id,
            Region = region,
            Area = area,
            Members = members,
            Payments = PaymentsKnown ? _payments.GetValueOrDefault(id) ?? [] : null,
            PaymentCoverage = coverage,
        };
    }

    private static List<T> ListOf<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        return list;
    }
}
