namespace LowIncomeMonitor.Domain.Risk.Calibration;

/// <summary>
/// Isotonic regression by pooling adjacent violators (Ayer et al., 1955): level within a pool but for a rise too small
/// to matter, so that households of one pool keep their order; straight from pool to pool.
/// </summary>
internal static class IsotonicCurve
{
    /// <summary>Rows of a pool at least: one of a handful of rows would be a guess.</summary>
    private const int LeastRows = 50;

    /// <summary>Rise within a pool, in log-odds.</summary>
    private const double Rise = 1e-6;

    /// <returns>The curve; null when the data shows one step only.</returns>
    public static CalibrationCurve? Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> label)
    {
        var sorted = scores.ToArray();
        var outcomes = label.ToArray();
        Array.Sort(sorted, outcomes);
        var pools = new List<Pool>();
        for (var from = 0; from < sorted.Length;)
        {
            var to = from;
            var pool = default(Pool);
            for (; to < sorted.Length && (pool.Rows < LeastRows || sorted[to] == sorted[to - 1]); to++)
                pool = pool.With(new(1, outcomes[to] ? 1 : 0, sorted[to], sorted[to]));
            pools.Add(pool);
            while (pools.Count > 1 && (pools[^2].Rate >= pools[^1].Rate || pools[^1].Rows < LeastRows))
            {
                pools[^2] = pools[^2].With(pools[^1]);
                pools.RemoveAt(pools.Count - 1);
            }

            from = to;
        }

        return pools.Count < 2 ? null : Knots(pools);
    }

    private static CalibrationCurve Knots(List<Pool> pools)
    {
        var (scores, values) = (new List<double>(), new List<double>());
        foreach (var pool in pools)
        {
            var value = LogOdds.Of(pool.Rate);
            scores.Add(pool.First);
            values.Add(Math.Max(value, values.Count == 0 ? value : values[^1]));
            if (pool.Last <= pool.First)
                continue;
            scores.Add(pool.Last);
            values.Add(values[^1] + Rise);
        }

        return new(CalibrationCurve.Isotonic, [.. scores], [.. values]);
    }

    private readonly record struct Pool(int Rows, int Positives, double First, double Last)
    {
        /// <summary>With half a row of each outcome, so that no pool is certain.</summary>
        public double Rate => (Positives + 0.5) / (Rows + 1.0);

        public Pool With(Pool next) =>
            Rows == 0 ? next : new(Rows + next.Rows, Positives + next.Positives, First, next.Last);
    }
}
