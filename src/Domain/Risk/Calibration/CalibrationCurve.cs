namespace LowIncomeMonitor.Domain.Risk.Calibration;

/// <summary>
/// Turns a score into a probability: a never-falling curve through knots in log-odds, straight between them. Platt's
/// line has two knots, isotonic regression as many as the data shows steps. It keeps the order of scores, and takes
/// equal ones to equal probabilities.
/// </summary>
/// <param name="Method">"platt" or "isotonic".</param>
/// <param name="Scores">Scores at the knots, growing.</param>
/// <param name="Values">Log-odds of the outcome at the knots, never falling. Outside the knots the nearest slope goes on for Platt, the end value holds for isotonic.</param>
public sealed record CalibrationCurve(string Method, double[] Scores, double[] Values)
{
    public const string Platt = "platt";
    public const string Isotonic = "isotonic";

    /// <summary>Probability of a score.</summary>
    public double Probability(double score) => LogOdds.Probability(LogOddsOf(score));

    /// <summary>Calibrated log-odds of a score.</summary>
    public double LogOddsOf(double score)
    {
        if (Method == Platt)
            return Line(0, score);
        if (score <= Scores[0])
            return Values[0];
        if (score >= Scores[^1])
            return Values[^1];
        var at = Array.BinarySearch(Scores, score);
        return at >= 0 ? Values[at] : Line(~at - 1, score);
    }

    private double Line(int from, double score) =>
        Values[from] + ((Values[from + 1] - Values[from]) * (score - Scores[from]) / (Scores[from + 1] - Scores[from]));
}
