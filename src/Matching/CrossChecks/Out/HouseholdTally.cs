using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.CrossChecks.Roster;
using LowIncomeMonitor.Matching.CrossChecks.Scan;

namespace LowIncomeMonitor.Matching.CrossChecks.Out;

/// <summary>Counts hits by strength, people and household; keeps the first few of each household where a report needs them.</summary>
internal sealed class HouseholdTally(RosterList roster, bool keep)
{
    /// <summary>Hits of a household that a report lists; the others are counted.</summary>
    public const int Listed = 20;

    private readonly int[] _hits = new int[roster.Households.Count];
    private readonly Dictionary<int, List<TalliedHit>> _first = [];
    private readonly bool[] _people = new bool[roster.People.Length];

    public long Strong { get; private set; }

    public long Medium { get; private set; }

    public long Weak { get; private set; }

    public long Hits => Strong + Medium + Weak;

    /// <summary>People with at least one hit; whoever stands in several rows of the roster counts once.</summary>
    public int People { get; private set; }

    /// <summary>Households with at least one hit.</summary>
    public int Households { get; private set; }

    public void Add(in RowHit hit, long line)
    {
        Strong += hit.Strength == MatchStrength.Strong ? 1 : 0;
        Medium += hit.Strength == MatchStrength.Medium ? 1 : 0;
        Weak += hit.Strength == MatchStrength.Weak ? 1 : 0;
        ref readonly var person = ref roster.People[hit.Person];
        ref var known = ref _people[person.Number.IsNone ? hit.Person : roster.Find(person.Number)];
        People += known ? 0 : 1;
        known = true;
        Households += _hits[person.Household]++ == 0 ? 1 : 0;
        if (keep)
            Keep(hit, person.Household, line);
    }

    /// <summary>Number of hits of a household.</summary>
    public int HitsOf(int household) => _hits[household];

    /// <summary>Its first hits, in the order of the register.</summary>
    public IReadOnlyList<TalliedHit> FirstOf(int household) => _first.GetValueOrDefault(household) ?? [];

    private void Keep(in RowHit hit, int household, long line)
    {
        if (!_first.TryGetValue(household, out var first))
            _first[household] = first = [];
        if (first.Count < Listed)
            first.Add(new(hit.Person, line, hit.Strength, hit.Reason));
    }
}
