using System.Numerics;
using System.Runtime.CompilerServices;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Matching.CrossChecks.Roster;

/// <summary>
/// Citizen number -> place of a row, by open addressing. Nearly every look-up of a register is a miss, so a bit map in
/// front answers most of them: an eighth of the size of the slots, it stays in the cache of a core.
/// </summary>
internal sealed class NumberIndex
{
    private readonly CitizenId[] _numbers;
    private readonly int[] _places;
    private readonly ulong[] _filter;
    private readonly int _slotShift;
    private readonly int _bitShift;

    /// <param name="count">Numbers that will be added at most.</param>
    public NumberIndex(int count)
    {
        var slotBits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, count)) + 2);
        var filterBits = slotBits + 3;
        (_slotShift, _bitShift) = (64 - slotBits, 64 - filterBits);
        (_numbers, _places, _filter) = (new CitizenId[1 << slotBits], new int[1 << slotBits], new ulong[1 << (filterBits - 6)]);
    }

    /// <summary>Puts a number at a place; gives the place where it was before, else -1.</summary>
    public int Put(CitizenId number, int place)
    {
        var hash = Hash(number);
        var bit = hash >> _bitShift;
        _filter[bit >> 6] |= 1UL << (int)(bit & 63);
        var slot = SlotOf(number, hash);
        var before = _numbers[slot].IsNone ? -1 : _places[slot];
        (_numbers[slot], _places[slot]) = (number, place);
        return before;
    }

    /// <summary>The place of a number; -1 where it was never put.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(CitizenId number)
    {
        var hash = Hash(number);
        var bit = hash >> _bitShift;
        if ((_filter[bit >> 6] & (1UL << (int)(bit & 63))) == 0)
            return -1;
        var slot = SlotOf(number, hash);
        return _numbers[slot].IsNone ? -1 : _places[slot];
    }

    /// <summary>The slot of the number, or the free one where it belongs.</summary>
    private int SlotOf(CitizenId number, ulong hash)
    {
        var mask = _numbers.Length - 1;
        var slot = (int)(hash >> _slotShift);
        while (!_numbers[slot].IsNone && _numbers[slot] != number)
            slot = (slot + 1) & mask;
        return slot;
    }

    // The hash of a number is the fold of its digits; the odd constant of the golden ratio spreads it over the high bits.
    private static ulong Hash(CitizenId number) => (uint)number.GetHashCode() * 0x9E3779B97F4A7C15UL;
}
