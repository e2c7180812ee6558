using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>Where else the same person is on the roster.</summary>
internal sealed class Roll
{
    private readonly Dictionary<Person, List<(Membership Member, Household Household)>> _rows = [];

    public Roll(IEnumerable<Household> households)
    {
        foreach (var household in households)
        {
            foreach (var member in household.Members.Where(m => m.Person.Doubled))
            {
                if (!_rows.TryGetValue(member.Person, out var rows))
                    _rows[member.Person] = rows = [];
                rows.Add((member, household));
            }
        }
    }

    public IEnumerable<(Membership Member, Household Household)> OthersOf(Membership member, DateOnly day) =>
        _rows.GetValueOrDefault(member.Person, []).Where(r => r.Member != member && r.Member.ActiveOn(day));

    public IEnumerable<DateOnly> StartsOf(Household household) =>
        household.Members.SelectMany(m => _rows.GetValueOrDefault(m.Person, [])).Select(r => r.Member.EnrolledOn);
}
