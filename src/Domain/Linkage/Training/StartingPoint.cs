using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>
/// What is assumed before data are seen. Data overrule all of it; it only has to point in the right direction: matches
/// mostly agree.
/// </summary>
internal static class StartingPoint
{
    /// <summary>Blocking is taken to reach at least this share of the matches, lest a correction for what is not seen runs away.</summary>
    public const double LeastReach = 0.05;

    /// <summary>Share of the starting point that stays in m: no level is impossible among matches.</summary>
    public const double Trace = 1e-4;

    private const double Equal = 0.8;
    private const double Different = 0.08;

    public static void FillM(Span<double> m)
    {
        m.Fill(m.Length > 2 ? (1 - Equal - Different) / (m.Length - 2) : 0);
        m[0] = m.Length > 2 ? Equal : 1 - Different;
        m[^1] = Different;
    }

    /// <summary>Half-way between matches and strangers, as logarithms go.</summary>
    public static void FillBetween(Span<double> between, ReadOnlySpan<double> m, ReadOnlySpan<double> u)
    {
        var total = 0.0;
        for (var level = 0; level < between.Length; level++)
            total += between[level] = Math.Sqrt(m[level] * u[level]);
        for (var level = 0; level < between.Length; level++)
            between[level] /= total;
    }

    /// <summary>Spreads m over the cells of a feature as the candidates are spread within each outcome.</summary>
    public static void FillCells(double[] cells, double[] candidates, int[] outcomes, ReadOnlySpan<double> m)
    {
        var byOutcome = new double[Outcomes.Count];
        for (var cell = 0; cell < cells.Length; cell++)
            byOutcome[outcomes[cell]] += candidates[cell];
        var all = byOutcome.Sum();
        if (all == 0)
            return;
        var missing = m.IsEmpty ? 1 : byOutcome[Outcomes.Missing] / all;
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var outcome = outcomes[cell];
            var share = outcome == Outcomes.Missing ? missing : m[outcome] * (1 - missing);
            cells[cell] = byOutcome[outcome] == 0 ? 0 : share * candidates[cell] / byOutcome[outcome];
        }

        var total = cells.Sum();
        for (var cell = 0; cell < cells.Length; cell++)
            cells[cell] /= total;
    }
}
