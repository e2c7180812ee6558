namespace LowIncomeMonitor.Domain.Risk.Calibration;

/// <summary>
/// Fits both curves on scores of rows that the model has not seen, and takes the one whose loss is smaller on folds that
/// the curve has not seen either.
/// </summary>
public static class Calibrator
{
    public static CalibrationCurve Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> label, int[] folds)
    {
        var platt = PlattLine.Fit(scores, label);
        if (IsotonicCurve.Fit(scores, label) is not { } isotonic)
            return platt;
        double plattLoss = 0, isotonicLoss = 0;
        for (var fold = 0; fold <= folds.Max(); fold++)
        {
            var (seen, seenLabel) = Part(scores, label, folds, f => f != fold);
            var (rest, restLabel) = Part(scores, label, folds, f => f == fold);
            var line = PlattLine.Fit(seen, seenLabel);
            plattLoss += Loss(line, rest, restLabel);
            isotonicLoss += Loss(IsotonicCurve.Fit(seen, seenLabel) ?? line, rest, restLabel);
        }

        return isotonicLoss < plattLoss ? isotonic : platt;
    }

    private static double Loss(CalibrationCurve curve, double[] scores, bool[] label)
    {
        var loss = 0.0;
        for (var r = 0; r < scores.Length; r++)
            loss += LogOdds.Loss(curve.LogOddsOf(scores[r]), label[r]);
        return loss;
    }

    private static (double[] Scores, bool[] Label) Part(
        ReadOnlySpan<double> scores, ReadOnlySpan<bool> label, int[] folds, Func<int, bool> take)
    {
        var (some, someLabel) = (new List<double>(), new List<bool>());
        for (var r = 0; r < scores.Length; r++)
        {
            if (!take(folds[r]))
                continue;
            some.Add(scores[r]);
            someLabel.Add(label[r]);
        }

        return ([.. some], [.. someLabel]);
    }
}
