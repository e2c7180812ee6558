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

    public static IReadOnlyList<FeatureShift> Of(RiskTable training, RiskTable now) => Of(Distributions(training), now.For(training.Columns));

    /// <param name="training">Distributions of training.</param>
    /// <param name="now">Rows of today; an input that they do not have is left out.</param>
    public static IReadOnlyList<FeatureShift> Of(IReadOnlyList<FeatureDistribution> training, RiskTable now)
    {
        var places = now.Columns.Select((column, place) => (column.Name, place)).ToDictionary(p => p.Name, p => p.place, StringComparer.Ordinal);
        return
        [
            .. training.Where(before => places.ContainsKey(before.Feature))
                .Select(before => new FeatureShift(before.Feature, Index(before, now.Values(places[before.Feature])))),
        ];
    }

    /// <summary>How the inputs of a table are distributed.</summary>
    public static IReadOnlyList<FeatureDistribution> Distributions(RiskTable table) =>
    [
        .. table.Columns.Select((column, c) =>
        {
            double[] cuts = column.Kind == ColumnKind.Number ? Deciles(table.Values(c)) : [.. Enumerable.Range(0, column.Levels.Count).Select(l => (double)l)];
            return new FeatureDistribution(column.Name, cuts, Shares(table.Values(c), cuts));
        }),
    ];

    private static double Index(FeatureDistribution before, ReadOnlySpan<double> now)
    {
        var second = Shares(now, [.. before.Cuts]);
        var index = 0.0;
        for (var b = 0; b < second.Length; b++)
            index += (second[b] - before.Shares[b]) * Math.Log(second[b] / before.Shares[b]);
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
