using System.Numerics;

namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>
/// Slots by key: chains in arrays of numbers, eight bytes a slot and four to eight a head. A chain also holds slots whose
/// keys only begin alike; the caller compares anyway.
/// </summary>
internal sealed class KeyChains
{
    private const int End = -1;

    private int[] _heads = Heads(64);
    private int[] _next = new int[64];
    private uint[] _keys = new uint[64];

    public long Bytes => 4L * (_heads.Length + _next.Length + _keys.Length);

    /// <summary>Puts a slot under a key; 0 is no key.</summary>
    public void Add(int slot, uint key)
    {
        if (slot >= _next.Length)
        {
            Array.Resize(ref _next, Math.Max(slot + 1, _next.Length * 2));
            Array.Resize(ref _keys, _next.Length);
        }

        _keys[slot] = key;
        if (slot >= _heads.Length)
            Rehash();
        else if (key != 0)
            Link(slot);
    }

    public void Remove(int slot)
    {
        if (_keys[slot] == 0)
            return;
        ref var at = ref _heads[HeadOf(_keys[slot])];
        while (at != slot)
            at = ref _next[at];
        at = _next[slot];
        _keys[slot] = 0;
    }

    /// <summary>Adds the slots of a key.</summary>
    public void Find(uint key, List<int> slots)
    {
        for (var slot = _heads[HeadOf(key)]; slot != End; slot = _next[slot])
        {
            if (_keys[slot] == key)
                slots.Add(slot);
        }
    }

    private static int[] Heads(int count)
    {
        var heads = new int[count];
        Array.Fill(heads, End);
        return heads;
    }

    private int HeadOf(uint key) => (int)(key & (uint)(_heads.Length - 1));

    private void Link(int slot)
    {
        ref var head = ref _heads[HeadOf(_keys[slot])];
        _next[slot] = head;
        head = slot;
    }

    private void Rehash()
    {
        _heads = Heads((int)BitOperations.RoundUpToPowerOf2((uint)_next.Length));
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_keys[slot] != 0)
                Link(slot);
        }
    }
}
