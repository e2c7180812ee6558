using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Scorecards;

/// <summary>
/// Weight of evidence looks at one column at a time; what a bin adds once the others are known can differ. So bin by bin
/// the log-odds move towards what the outcomes ask for (one Newton step a column and round), held back by a pull to
/// where the regression had put them, and pooled again wherever a known direction would break.
/// </summary>
internal static class Backfitting
{
    private const int Rounds = 15;

    /// <param name="bins">The columns.</param>
    /// <param name="binOf">Bin of each row, by column.</param>
    /// <param name="label">Outcomes.</param>
    /// <param name="values">Log-odds by column and bin; moved in place.</param>
    /// <param name="intercept">Log-odds to start with.</param>
    /// <param name="pull">Strength of the pull, in units of p (1 - p) a row.</param>
    /// <returns>The intercept after the rounds.</returns>
    public static double Run(
        BinnedColumn[] bins, int[][] binOf, ReadOnlySpan<bool> label, double[][] values, double intercept, double pull)
    {
        var start = Array.ConvertAll(values, v => (double[])v.Clone());
        var scores = new double[label.Length];
        for (var r = 0; r < scores.Length; r++)
        {
            scores[r] = intercept;
            for (var c = 0; c < bins.Length; c++)
                scores[r] += values[c][binOf[c][r]];
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var c = 0; c < bins.Length; c++)
                Move(bins[c].Column.Direction, binOf[c], label, scores, values[c], start[c], pull);
            intercept += Centre(label, scores);
        }

        return intercept;
    }

    private static void Move(
        Direction direction, int[] binOf, ReadOnlySpan<bool> label, double[] scores, double[] values, double[] start, double pull)
    {
        // Another column says it all; nothing of this one comes back through the bins.
        if (Array.TrueForAll(start, v => v == 0))
            return;
        var (gradient, curve) = (new double[values.Length], new double[values.Length]);
        for (var r = 0; r < scores.Length; r++)
        {
            var p = LogOdds.Probability(scores[r]);
            gradient[binOf[r]] += (label[r] ? 1 : 0) - p;
            curve[binOf[r]] += p * (1 - p);
        }

        var wanted = new double[values.Length];
        for (var b = 0; b < values.Length; b++)
            wanted[b] = values[b] + ((gradient[b] - (pull * (values[b] - start[b]))) / (curve[b] + pull));
        if (direction != Direction.Free)
            Pool(wanted.AsSpan(..^2), curve, pull, direction);
        for (var r = 0; r < scores.Length; r++)
            scores[r] += wanted[binOf[r]] - values[binOf[r]];
        wanted.CopyTo(values, 0);
    }

    private static double Centre(ReadOnlySpan<bool> label, double[] scores)
    {
        double gradient = 0, curve = 1e-9;
        for (var r = 0; r < scores.Length; r++)
        {
            var p = LogOdds.Probability(scores[r]);
            gradient += (label[r] ? 1 : 0) - p;
            curve += p * (1 - p);
        }

        var step = gradient / curve;
        for (var r = 0; r < scores.Length; r++)
            scores[r] += step;
        return step;
    }

    private static void Pool(Span<double> values, double[] curve, double pull, Direction direction)
    {
        var pools = new List<(double Sum, double Weight, int Count)>(values.Length);
        for (var b = 0; b < values.Length; b++)
        {
            var weight = curve[b] + pull;
            pools.Add((values[b] * weight, weight, 1));
            while (pools.Count > 1 && Breaks(pools[^2], pools[^1], direction))
            {
                var (low, high) = (pools[^2], pools[^1]);
                pools[^2] = (low.Sum + high.Sum, low.Weight + high.Weight, low.Count + high.Count);
                pools.RemoveAt(pools.Count - 1);
            }
        }

        var at = 0;
        foreach (var (sum, weight, count) in pools)
        {
            values.Slice(at, count).Fill(sum / weight);
            at += count;
        }
    }

    private static bool Breaks((double Sum, double Weight, int Count) low, (double Sum, double Weight, int Count) high, Direction direction)
    {
        var step = (high.Sum / high.Weight) - (low.Sum / low.Weight);
        return direction == Direction.Rising ? step < 0 : step > 0;
    }
}
