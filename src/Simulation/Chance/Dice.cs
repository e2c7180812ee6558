namespace LowIncomeMonitor.Simulation.Chance;

/// <summary>
/// xoshiro256** seeded by splitmix64 from (seed, stream name, index). Every part of the county draws from streams of
/// its own, so that a source added later does not change the ones that exist. Only integers and exact binary
/// fractions are used: no transcendental function, whose last bit may differ between machines.
/// </summary>
internal sealed class Dice
{
    private ulong _a, _b, _c, _d;

    private Dice(ulong state)
    {
        _a = Mixing.Next(ref state);
        _b = Mixing.Next(ref state);
        _c = Mixing.Next(ref state);
        _d = Mixing.Next(ref state);
    }

    public static Dice For(long seed, string stream, long index = 0) =>
        new(Mixing.Scramble((ulong)seed ^ Mixing.Scramble(Mixing.Hash(stream) + (ulong)index * 0x9E3779B97F4A7C15UL)));

    public ulong Next()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>0 to <paramref name="count"/> - 1. The bias of the multiplication is below count / 2^64.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Both ends included.</summary>
    public DateOnly Day(DateOnly first, DateOnly last) =>
        DateOnly.FromDayNumber(Between(first.DayNumber, last.DayNumber));

    /// <summary>Fisher-Yates in place.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
