namespace LowIncomeMonitor.Domain.Risk.Measures;

/// <summary>Measures probabilities against outcomes, with intervals from a seeded bootstrap.</summary>
public static class Measure
{
    private const int Resamples = 200;

    /// <param name="probabilities">Predicted probabilities.</param>
    /// <param name="label">Outcomes; at least one of each.</param>
    /// <param name="capacity">How many can be visited; at least 1.</param>
    /// <param name="seed">Seed of the resamples.</param>
    public static RiskMeasures Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> label, int capacity, int seed)
    {
        var ranked = new RankedOutcomes(probabilities, label);
        var once = new int[ranked.Rows];
        Array.Fill(once, 1);
        var values = ranked.Measure(once, capacity);
        var drawn = Resample(ranked, capacity, seed);
        var intervals = values.Select((value, m) => Around(value, drawn[m])).ToArray();
        return new(
            ranked.Rows, label.Count(true), intervals[0], intervals[1], intervals[2], intervals[3], capacity, intervals[4]);
    }

    /// <summary>The chance that a row of outcome 1 has the higher value; 0.5 for no relation.</summary>
    public static double Auc(ReadOnlySpan<double> values, ReadOnlySpan<bool> label)
    {
        var ranked = new RankedOutcomes(values, label);
        var once = new int[ranked.Rows];
        Array.Fill(once, 1);
        return ranked.Measure(once, 1)[0];
    }

    private static double[][] Resample(RankedOutcomes ranked, int capacity, int seed)
    {
        var dice = new Random(seed);
        var drawn = Enumerable.Range(0, 5).Select(_ => new double[Resamples]).ToArray();
        var times = new int[ranked.Rows];
        for (var s = 0; s < Resamples; s++)
        {
            Array.Clear(times);
            for (var i = 0; i < times.Length; i++)
                times[dice.Next(times.Length)]++;
            var values = ranked.Measure(times, capacity);
            for (var m = 0; m < values.Length; m++)
                drawn[m][s] = values[m];
        }

        return drawn;
    }

    private static Interval Around(double value, double[] drawn)
    {
        // A resample of a small table may hold one outcome only; it says nothing of a ranking.
        var known = drawn.Where(double.IsFinite).Order().ToArray();
        return known.Length == 0
            ? new(value, value, value)
            : new(value, known[(int)(0.025 * (known.Length - 1))], known[(int)Math.Ceiling(0.975 * (known.Length - 1))]);
    }
}
