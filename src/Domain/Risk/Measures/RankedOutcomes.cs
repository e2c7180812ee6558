namespace LowIncomeMonitor.Domain.Risk.Measures;

/// <summary>
/// Outcomes in order of probability, highest first, each counted as often as a resample drew it. Equal probabilities
/// share their ranks, so that the order of the rows never matters.
/// </summary>
internal sealed class RankedOutcomes
{
    private const int Groups = 10;

    private readonly double[] _probabilities;
    private readonly bool[] _label;

    public RankedOutcomes(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> label)
    {
        _probabilities = probabilities.ToArray();
        _label = label.ToArray();
        Array.Sort(_probabilities, _label);
        SortTies();
        Array.Reverse(_probabilities);
        Array.Reverse(_label);
    }

    public int Rows => _label.Length;

    /// <summary>AUC, average precision, Brier, calibration error, precision at capacity.</summary>
    public double[] Measure(ReadOnlySpan<int> times, int capacity)
    {
        double positives = 0, negatives = 0, pairs = 0, precision = 0, squares = 0, atCapacity = 0;
        for (var from = 0; from < Rows;)
        {
            double tiePositives = 0, tieNegatives = 0;
            var to = from;
            for (; to < Rows && _probabilities[to] == _probabilities[from]; to++)
            {
                var (p, y) = (_probabilities[to], _label[to] ? 1.0 : 0.0);
                squares += times[to] * (p - y) * (p - y);
                tiePositives += times[to] * y;
                tieNegatives += times[to] * (1 - y);
            }

            var (before, tied) = (positives + negatives, tiePositives + tieNegatives);
            pairs += tieNegatives * (positives + (tiePositives / 2));
            if (tied > 0)
                atCapacity += Math.Clamp(capacity - before, 0, tied) * tiePositives / tied;
            positives += tiePositives;
            negatives += tieNegatives;
            if (tiePositives > 0)
                precision += tiePositives * positives / (positives + negatives);
            from = to;
        }

        var all = positives + negatives;
        return
        [
            pairs / (positives * negatives), precision / positives, squares / all, CalibrationError(times, all),
            atCapacity / Math.Min(capacity, all),
        ];
    }

    private double CalibrationError(ReadOnlySpan<int> times, double all)
    {
        double error = 0, seen = 0, promised = 0, happened = 0;
        var group = 1;
        for (var r = 0; r < Rows; r++)
        {
            seen += times[r];
            promised += times[r] * _probabilities[r];
            happened += times[r] * (_label[r] ? 1.0 : 0.0);
            var last = r + 1 == Rows;
            if (!last && (seen < group * all / Groups || _probabilities[r] == _probabilities[r + 1]))
                continue;
            error += Math.Abs(promised - happened);
            (promised, happened) = (0, 0);
            while (group * all / Groups <= seen)
                group++;
        }

        return error / all;
    }

    private void SortTies()
    {
        for (var from = 0; from < Rows;)
        {
            var to = from;
            while (to < Rows && _probabilities[to] == _probabilities[from])
                to++;
            Array.Sort(_label, from, to - from);
            from = to;
        }
    }
}
