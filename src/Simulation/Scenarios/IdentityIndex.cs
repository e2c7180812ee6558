using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios;

/// <summary>
/// Name and birth date of everybody rostered. A record without a readable number may point at one of them, so planned
/// ones need a pair that only one person has, and strangers must not have such a pair by chance.
/// </summary>
internal sealed class IdentityIndex
{
    private readonly Dictionary<(string Name, DateOnly Birth), int> _bearers = [];
    private readonly List<string> _names = [];

    public IdentityIndex(IEnumerable<Household> households)
    {
        foreach (var person in households.SelectMany(h => h.Members).Select(m => m.Person))
        {
            _names.Add(person.Name);
            _bearers[(person.Name, person.Birth)] = _bearers.GetValueOrDefault((person.Name, person.Birth)) + 1;
        }
    }

    public IReadOnlyList<string> Names => _names;

    public bool IsUnique(Person person) => _bearers.GetValueOrDefault((person.Name, person.Birth)) == 1;

    public bool Has(string name, DateOnly birth) => _bearers.ContainsKey((name, birth));
}
