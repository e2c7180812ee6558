namespace LowIncomeMonitor.Simulation.Chance;

/// <summary>splitmix64 and FNV-1a: fixed bit mixing, the same on every runtime (string.GetHashCode is not).</summary>
internal static class Mixing
{
    public static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        return Scramble(state);
    }

    /// <summary>A bijection on 64 bits: distinct inputs stay distinct, which record ids rely on.</summary>
    public static ulong Scramble(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    public static ulong Hash(string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var c in text)
            hash = (hash ^ c) * 0x100000001B3UL;
        return hash;
    }
}
