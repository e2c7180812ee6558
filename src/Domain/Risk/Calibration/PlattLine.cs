namespace LowIncomeMonitor.Domain.Risk.Calibration;

/// <summary>
/// A logistic line through score and outcome (J. Platt, "Probabilistic outputs for support vector machines", 1999, with
/// his targets that keep a small sample from certainty), by Newton's method.
/// </summary>
internal static class PlattLine
{
    public static CalibrationCurve Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> label)
    {
        var positives = label.Count(true);
        var (high, low) = ((positives + 1.0) / (positives + 2.0), 1.0 / (label.Length - positives + 2.0));
        var (slope, offset) = (1.0, 0.0);
        for (var step = 0; step < 100; step++)
        {
            double g0 = 0, g1 = 0, h00 = 1e-9, h01 = 0, h11 = 1e-9;
            for (var r = 0; r < scores.Length; r++)
            {
                var p = LogOdds.Probability((slope * scores[r]) + offset);
                var (error, curve) = (p - (label[r] ? high : low), Math.Max(p * (1 - p), 1e-12));
                g0 += error;
                g1 += error * scores[r];
                h00 += curve;
                h01 += curve * scores[r];
                h11 += curve * scores[r] * scores[r];
            }

            var determinant = Math.Max((h00 * h11) - (h01 * h01), 1e-12);
            var (toOffset, toSlope) = (((h11 * g0) - (h01 * g1)) / determinant, ((h00 * g1) - (h01 * g0)) / determinant);
            var length = Math.Min(1, 2 / Math.Max(Math.Abs(toSlope), 1e-12));
            (slope, offset) = (slope - (length * toSlope), offset - (length * toOffset));
            if (Math.Abs(toSlope) + Math.Abs(toOffset) < 1e-10)
                break;
        }

        // A falling line would turn the ranking round; then the score says nothing and everybody gets the average.
        return new(CalibrationCurve.Platt, [0, 1], [offset, offset + Math.Max(slope, 0)]);
    }
}
