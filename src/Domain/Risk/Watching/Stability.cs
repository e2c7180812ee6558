using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>
/// Population stability index of each input: how far the households of today fall into other bins than those of
/// training. Below 0.1 nothing has moved, above 0.25 the model speaks of another population (S. Lewis, 1994).
/// </summary>
public static class Stability
{
    /// <summary>Bins are cut by deciles of training, with one for missing.</summary>
    private const int Bins = 10;

    public static IReadOnlyList<FeatureShift> Of(RiskTable training, RiskTable now)
    {
        var read = now.For(training.Columns);
        return [.. training.Columns.Select((column, c) => new FeatureShift(column.Name, Index(column, training.Values(c), read.Values(c))))];
    }

    private static double Index(RiskColumn column, ReadOnlySpan<double> before, ReadOnlySpan<double> now)
    {
        var cuts = column.Kind == ColumnKind.Number ? Deciles(before) : [.. Enumerable.Range(0, column.Levels.Count).Select(l => (double)l)];
        var (first, second) = (Shares(before, cuts), Shares(now, cuts));
        var index = 0.0;
        for (var b = 0; b < first.Length; b++)
            index += (second[b] - first[b]) * Math.Log(second[b] / first[b]);
        return index;
    }

    private static double[] Deciles(ReadOnlySpan<double> values)
    {
        var known = values.ToArray().Where(v => !double.IsNaN(v)).Order().ToArray();
        return known.Length == 0
            ? []
            : [.. Enumerable.Range(1, Bins - 1).Select(d => known[d * (known.Length - 1) / Bins]).Distinct()];
    }

    // Half a row in each bin, so that an empty one does not make the index infinite.
    private static double[] Shares(ReadOnlySpan<double> values, double[] cuts)
    {
        var counts = new double[cuts.Length + 2];
        Array.Fill(counts, 0.5);
        foreach (var value in values)
        {
            var at = Array.BinarySearch(cuts, value);
            counts[double.IsNaN(value) ? counts.Length - 1 : at >= 0 ? at : ~at]++;
        }

        var all = values.Length + (0.5 * counts.Length);
        return Array.ConvertAll(counts, count => count / all);
    }
}
