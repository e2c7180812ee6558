namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>Turns counts of levels into probabilities, none of them zero.</summary>
internal static class LevelEstimates
{
    // Jeffreys' half for each level: what was never met in the sample may still exist.
    private const double Half = 0.5;

    // Counts at which a row of a following comparison speaks for itself as much as the comparison as a whole does.
    private const double Strength = 10;

    /// <summary>Shares instead of weights, with a trace of the starting point mixed in.</summary>
    public static void Normalise(double[] levels)
    {
        Span<double> start = stackalloc double[levels.Length];
        StartingPoint.FillM(start);
        var total = levels.Sum();
        for (var level = 0; level < levels.Length; level++)
        {
            var share = total > 0 ? levels[level] / total : start[level];
            levels[level] = (share + StartingPoint.Trace * start[level]) / (1 + StartingPoint.Trace);
        }
    }

    /// <summary>A row of m: its own counts, drawn toward the comparison as a whole.</summary>
    public static void Shrink(Span<double> m, ReadOnlySpan<double> counts, ReadOnlySpan<double> whole)
    {
        var total = Sum(counts[..m.Length]);
        for (var level = 0; level < m.Length; level++)
            m[level] = (counts[level] + Strength * whole[level]) / (total + Strength);
    }

    /// <summary>
    /// A row of u. Where the comparison that is followed already agrees, counts are few, and what they do not show is taken
    /// to be as among matches: then the level weighs nothing.
    /// </summary>
    /// <param name="u">The row to fill.</param>
    /// <param name="counts">Pairs that are no match, by level.</param>
    /// <param name="m">The same row among matches.</param>
    /// <param name="free">False in rows of a following comparison where the followed one agrees.</param>
    /// <param name="chanceOfAgreement">u of the best level by counting terms, which is exact; 0 where it is not known.</param>
    public static void Others(Span<double> u, ReadOnlySpan<double> counts, ReadOnlySpan<double> m, bool free, double chanceOfAgreement)
    {
        var total = Sum(counts[..u.Length]);
        for (var level = 0; level < u.Length; level++)
        {
            u[level] = free
                ? (counts[level] + Half) / (total + Half * u.Length)
                : (counts[level] + Strength * m[level]) / (total + Strength);
        }

        if (chanceOfAgreement <= 0)
            return;
        var rest = 1 - u[0];
        u[0] = chanceOfAgreement;
        for (var level = 1; level < u.Length; level++)
            u[level] *= (1 - chanceOfAgreement) / rest;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
