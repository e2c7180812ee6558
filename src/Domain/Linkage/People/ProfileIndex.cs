using System.Runtime.CompilerServices;

namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>
/// The people of a roster by the keys of <see cref="ProfileKeys"/>, with what identifies them: who could a record be
/// about that has no valid number? About 170 bytes a person. One writer; readers only while nothing is written.
/// </summary>
public sealed class ProfileIndex
{
    private readonly KeyChains[] _chains = [.. Enumerable.Range(0, ProfileKeys.Count).Select(_ => new KeyChains())];
    private readonly Dictionary<int, int> _slotOf = [];
    private readonly Dictionary<ulong, int> _bearers = [];
    private readonly Stack<int> _free = new();
    private PersonProfile[] _profiles = new PersonProfile[64];
    private int[] _people = new int[64];
    private int _slots;
    private double _squares;

    /// <summary>People in the index.</summary>
    public int Count => _slotOf.Count;

    /// <summary>Ids of everybody in the index, ascending.</summary>
    public IReadOnlyList<int> People => [.. _slotOf.Keys.Order()];

    /// <summary>Bytes of the arrays; long names come on top.</summary>
    public long Bytes => _chains.Sum(chain => chain.Bytes) + _profiles.Length * (long)(Unsafe.SizeOf<PersonProfile>() + 4);

    /// <summary>Adds a person, or takes what is known now in place of what was.</summary>
    public void Put(int person, in PersonProfile profile)
    {
        Remove(person);
        if (!_free.TryPop(out var slot))
            slot = _slots++;
        if (slot >= _profiles.Length)
        {
            Array.Resize(ref _profiles, _profiles.Length * 2);
            Array.Resize(ref _people, _profiles.Length);
        }

        (_profiles[slot], _people[slot], _slotOf[person]) = (profile, person, slot);
        Span<uint> keys = stackalloc uint[ProfileKeys.Count];
        ProfileKeys.OfPerson(profile, keys);
        for (var place = 0; place < keys.Length; place++)
            _chains[place].Add(slot, keys[place]);
        CountName(profile, +1);
    }

    /// <summary>Takes a person out; somebody who is not there stays so.</summary>
    public void Remove(int person)
    {
        if (!_slotOf.Remove(person, out var slot))
            return;
        foreach (var chain in _chains)
            chain.Remove(slot);
        CountName(_profiles[slot], -1);
        _profiles[slot] = default;
        _free.Push(slot);
    }

    public void Clear()
    {
        foreach (var person in _slotOf.Keys.ToList())
            Remove(person);
    }

    /// <summary>What is known of a person; null for somebody who is not there.</summary>
    public PersonProfile? Find(int person) => _slotOf.TryGetValue(person, out var slot) ? _profiles[slot] : null;

    /// <summary>
    /// Everybody whom a record could be about, each once, in order of person: that order depends on nothing else.
    /// </summary>
    public void FindCandidates(in PersonProfile record, List<int> people)
    {
        people.Clear();
        Span<(int Place, uint Key)> keys = stackalloc (int, uint)[ProfileKeys.MostSearched];
        var count = ProfileKeys.OfRecord(record, keys);
        foreach (var (place, key) in keys[..count])
            _chains[place].Find(key, people);
        for (var i = 0; i < people.Count; i++)
            people[i] = _people[people[i]];
        people.Sort();
        var kept = 0;
        for (var i = 0; i < people.Count; i++)
        {
            if (i == 0 || people[i] != people[i - 1])
                people[kept++] = people[i];
        }

        people.RemoveRange(kept, people.Count - kept);
    }

    /// <summary>
    /// What agreeing on this name says beyond agreeing on an average one, in bits: negative for a name that many on the
    /// roster bear. A name that nobody bears counts as borne by one.
    /// </summary>
    public double RarityBits(in PersonProfile profile)
    {
        if (profile.Name is not { } name || ProfileKeys.Term(name) is not (not 0 and var term) || _slotOf.Count < 2)
            return 0;
        var bearers = Math.Max(1, _bearers.GetValueOrDefault(term));
        // Chance that two people of the roster bear one name, against the chance of bearing this one.
        return Math.Log2(Math.Max(_squares, _slotOf.Count) / _slotOf.Count / bearers);
    }

    private void CountName(in PersonProfile profile, int change)
    {
        if (profile.Name is not { } name || ProfileKeys.Term(name) is not (not 0 and var term))
            return;
        double before = _bearers.GetValueOrDefault(term);
        var after = before + change;
        _squares += after * after - before * before;
        if (after > 0)
            _bearers[term] = (int)after;
        else
            _bearers.Remove(term);
    }
}
