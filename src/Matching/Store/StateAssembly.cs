using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Puts the rows of several queries together into household states. Members come last.</summary>
internal sealed class StateAssembly(DateOnly day)
{
    private readonly Dictionary<string, (RegionCode Region, AreaKind Area, List<Member> Members)> _households = [];
    private readonly Dictionary<int, List<(string HouseholdId, Enrolment Enrolment)>> _enrolments = [];
    private readonly Dictionary<int, List<Fact>> _facts = [];

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

    public IReadOnlyList<HouseholdState> Finish() =>
    [
        .. _households.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => new HouseholdState
        {
            HouseholdId = entry.Key,
            Region = entry.Value.Region,
            Area = entry.Value.Area,
            Members = entry.Value.Members,
        }),
    ];

    private static List<T> ListOf<T>(Dictionary<int, List<T>> lists, int person)
    {
        if (!lists.TryGetValue(person, out var list))
            lists[person] = list = [];
        return list;
    }
}
