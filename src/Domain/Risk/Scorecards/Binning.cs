using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Scorecards;

/// <summary>
/// Supervised binning: fine bins of about equal size, pooled until they keep a known direction, then merged, the
/// likest neighbours first, until neighbours differ by more than chance. The distance is the likelihood-ratio
/// statistic G (chi-squared with one degree of freedom where there is no difference).
/// </summary>
internal static class Binning
{
    private const int FineBins = 64;

    public static BinnedColumn Fit(RiskColumn column, ReadOnlySpan<double> values, ReadOnlySpan<bool> label, ScorecardOptions options)
    {
        var counts = new ColumnCounts(column, values, label);
        var bins = column.Kind == ColumnKind.Number ? counts.FineBins(FineBins) : counts.LevelBins(LeastRows(options, label.Length));
        if (column.Direction != Direction.Free)
            PoolViolators(bins, column.Direction);
        Merge(bins, options, LeastRows(options, label.Length));

        var rate = (double)counts.AllPositives / counts.AllRows;
        var evidence = bins.Select(bin => WeightOfEvidence.Of(bin.Positives, bin.Rows, rate)).ToArray();
        Straighten(evidence, column.Direction);
        var missing = WeightOfEvidence.Of(counts.MissingPositives, counts.MissingRows, rate);
        var unseen = counts.RarePool is { } rare ? evidence[bins.FindIndex(bin => bin.Levels!.Contains(rare))] : 0;
        return new()
        {
            Column = column,
            Cuts = column.Kind == ColumnKind.Number ? Cuts(bins) : [],
            LevelBins = column.Kind == ColumnKind.Category ? LevelBins(column, bins) : [],
            Evidence = [.. evidence, missing, unseen],
            Rows = [.. bins.Select(bin => bin.Rows), counts.MissingRows, 0],
        };
    }

    private static int LeastRows(ScorecardOptions options, int rows) =>
        Math.Max(options.LeastRows, (int)(options.LeastShare * rows));

    private static void PoolViolators(List<BinCount> bins, Direction direction)
    {
        for (var i = 1; i < bins.Count;)
        {
            var step = bins[i].Rate - bins[i - 1].Rate;
            if (direction == Direction.Rising ? step >= 0 : step <= 0)
            {
                i++;
                continue;
            }

            bins[i - 1] = bins[i - 1].With(bins[i]);
            bins.RemoveAt(i);
            i = Math.Max(1, i - 1);
        }
    }

    private static void Merge(List<BinCount> bins, ScorecardOptions options, int leastRows)
    {
        while (bins.Count > 1)
        {
            var at = Likest(bins, leastRows, out var distance);
            var small = bins[at].Rows < leastRows || bins[at + 1].Rows < leastRows;
            if (!small && bins.Count <= options.MostBins && distance >= options.LeastDistance)
                return;
            bins[at] = bins[at].With(bins[at + 1]);
            bins.RemoveAt(at + 1);
        }
    }

    /// <summary>The first of the two neighbours to merge next: those with a bin that is too small before all others.</summary>
    private static int Likest(List<BinCount> bins, int leastRows, out double distance)
    {
        var best = 0;
        var bestSmall = false;
        distance = double.PositiveInfinity;
        for (var i = 0; i + 1 < bins.Count; i++)
        {
            var small = bins[i].Rows < leastRows || bins[i + 1].Rows < leastRows;
            var g = bins[i].DistanceTo(bins[i + 1]);
            if ((small && !bestSmall) || (small == bestSmall && g < distance))
                (best, bestSmall, distance) = (i, small, g);
        }

        return best;
    }

    // Shrinking bins of different size to the average by different amounts may turn two of them round.
    private static void Straighten(double[] evidence, Direction direction)
    {
        for (var i = 1; i < evidence.Length && direction != Direction.Free; i++)
        {
            evidence[i] = direction == Direction.Rising
                ? Math.Max(evidence[i], evidence[i - 1])
                : Math.Min(evidence[i], evidence[i - 1]);
        }
    }

    /// <summary>Halfway between the last value of a bin and the first of the next.</summary>
    private static double[] Cuts(List<BinCount> bins) =>
        [.. bins.Zip(bins.Skip(1), (low, high) => low.Last + ((high.First - low.Last) / 2))];

    private static int[] LevelBins(RiskColumn column, List<BinCount> bins)
    {
        var levelBins = new int[column.Levels.Count];
        // A level of the list without a row in training is as good as unseen.
        Array.Fill(levelBins, bins.Count + 1);
        for (var b = 0; b < bins.Count; b++)
        {
            foreach (var level in bins[b].Levels!)
                levelBins[level] = b;
        }

        return levelBins;
    }
}
