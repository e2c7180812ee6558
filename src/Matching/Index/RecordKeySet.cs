using System.Numerics;

namespace LowIncomeMonitor.Matching.Index;

/// <summary>
/// Which registry records have ever hit somebody, as 64-bit hashes: about 11 bytes a record. A later version of such
/// a record matters even if its number is another one (ADR 0006). A wrong "yes" (odds 1e-12 at 10 million records)
/// costs one needless look into the database and changes nothing. Writers take a lock, readers none.
/// </summary>
internal sealed class RecordKeySet
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    private readonly Lock _writer = new();
    private ulong[] _slots = new ulong[64];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>The hash of a record's identity; the UTF-8 bytes are those of the record's envelope.</summary>
    public static ulong KeyOf(ReadOnlySpan<byte> source, ReadOnlySpan<byte> recordId)
    {
        var hash = FnvOffset;
        foreach (var b in source)
            hash = (hash ^ b) * FnvPrime;
        hash = (hash ^ 0xFF) * FnvPrime;
        foreach (var b in recordId)
            hash = (hash ^ b) * FnvPrime;
        // FNV's high bits mix poorly in short texts; 0 marks a free slot.
        hash = BitOperations.RotateLeft(hash * 0x9E3779B97F4A7C15, 31) * 0xBF58476D1CE4E5B9;
        return hash == 0 ? 1 : hash;
    }

    public bool Contains(ulong key)
    {
        var slots = Volatile.Read(ref _slots);
        var mask = slots.Length - 1;
        for (var at = (int)(key >> 32) & mask; Volatile.Read(ref slots[at]) is var slot && slot != 0; at = (at + 1) & mask)
        {
            if (slot == key)
                return true;
        }

        return false;
    }

    public void Add(ulong key)
    {
        lock (_writer)
        {
            if (Contains(key))
                return;
            if (_count >= _slots.Length * 7 / 10)
                Grow();
            Place(_slots, key);
            Volatile.Write(ref _count, _count + 1);
        }
    }

    private void Grow()
    {
        var larger = new ulong[_slots.Length * 2];
        foreach (var key in _slots)
        {
            if (key != 0)
                Place(larger, key);
        }

        Volatile.Write(ref _slots, larger);
    }

    private static void Place(ulong[] slots, ulong key)
    {
        var mask = slots.Length - 1;
        var at = (int)(key >> 32) & mask;
        while (slots[at] != 0)
            at = (at + 1) & mask;
        Volatile.Write(ref slots[at], key);
    }
}
