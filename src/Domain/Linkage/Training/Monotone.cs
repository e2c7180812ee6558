namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>
/// Better agreement never weighs less. Where counts say otherwise, which happens at levels that are hardly ever met,
/// neighbouring levels are pooled until the order holds (pool adjacent violators, Ayer et al. 1955).
/// </summary>
internal static class Monotone
{
    /// <summary>
    /// Changes r so that m/r does not rise from a level to the next: worse agreement is no sign that two people are one rather
    /// than related.
    /// </summary>
    public static void EnforceAgainst(Span<double> r, ReadOnlySpan<double> m)
    {
        // The same from the other end: seen from the worst level, r/m must not rise.
        Span<double> reversed = stackalloc double[m.Length];
        m.CopyTo(reversed);
        reversed.Reverse();
        r.Reverse();
        Enforce(r, reversed);
        r.Reverse();
    }

    /// <summary>Changes m so that m/u does not rise from a level to the next; sums within pools are kept.</summary>
    public static void Enforce(Span<double> m, ReadOnlySpan<double> u)
    {
        Span<(double M, double U, int Levels)> pools = stackalloc (double, double, int)[m.Length];
        var count = 0;
        for (var level = 0; level < m.Length; level++)
        {
            pools[count++] = (m[level], u[level], 1);
            while (count > 1 && pools[count - 1].M * pools[count - 2].U > pools[count - 2].M * pools[count - 1].U)
            {
                ref var into = ref pools[count - 2];
                into = (into.M + pools[count - 1].M, into.U + pools[count - 1].U, into.Levels + pools[count - 1].Levels);
                count--;
            }
        }

        var at = 0;
        for (var p = 0; p < count; p++)
        {
            for (var level = 0; level < pools[p].Levels; level++, at++)
            {
                if (pools[p].Levels > 1)
                    m[at] = u[at] * (pools[p].M / pools[p].U);
            }
        }
    }
}
