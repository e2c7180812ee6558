using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>
/// Counts pairs by what training looks at. Counts are whole numbers and are read in a fixed order, so that neither the
/// number of cores nor the order of pairs leaves a trace in the result.
/// </summary>
/// <remarks>Open addressing: one pair in, one or two cache lines touched. A dictionary took half of the time of sampling.</remarks>
internal sealed class PatternTally
{
    private PatternCount[] _slots = new PatternCount[1 << 10];
    private int _used;

    public void Add(in PatternKey key) => Add(key, 1);

    public void Add(PatternTally other)
    {
        foreach (var slot in other._slots)
        {
            if (slot.Count > 0)
                Add(slot.Key, slot.Count);
        }
    }

    public PatternCount[] Sorted()
    {
        var counts = Array.FindAll(_slots, slot => slot.Count > 0);
        Array.Sort(counts, (a, b) => a.Key.Compare(b.Key));
        return counts;
    }

    private void Add(in PatternKey key, long count)
    {
        ref var slot = ref SlotOf(key);
        if (slot.Count == 0)
        {
            if (2 * ++_used > _slots.Length)
            {
                Grow();
                slot = ref SlotOf(key);
            }

            slot = new PatternCount(key, 0);
        }

        slot = slot with { Count = slot.Count + count };
    }

    private ref PatternCount SlotOf(in PatternKey key)
    {
        var mask = _slots.Length - 1;
        var at = (int)ContentHash.Mix(key.Pattern, ((ulong)key.Parts << 16) | (ushort)key.Rarity) & mask;
        while (_slots[at].Count > 0 && !_slots[at].Key.Equals(key))
            at = (at + 1) & mask;
        return ref _slots[at];
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new PatternCount[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Count > 0)
                SlotOf(slot.Key) = slot;
        }
    }
}
