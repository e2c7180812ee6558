namespace LowIncomeMonitor.Domain.Linkage.Quality;

/// <summary>How links compare with the truth.</summary>
/// <param name="Precision">Share of the links that is right.</param>
/// <param name="Recall">Share of the true pairs that is linked.</param>
/// <param name="BCubedF1">
/// Harmonic mean of B-cubed precision and recall over the entities (Bagga and Baldwin 1998), which counts records and not
/// pairs.
/// </param>
/// <param name="CalibrationError">
/// Expected calibration error over all rated pairs: how far, on average, the share of right ones lies from the probability
/// that was said, in fifteen classes of equal width (Naeini et al. 2015).
/// </param>
/// <param name="Curve">Precision and recall when links begin at other probabilities.</param>
public sealed record LinkQuality(double Precision, double Recall, double BCubedF1, double CalibrationError, IReadOnlyList<LinkQualityPoint> Curve)
{
    private const int CalibrationClasses = 15;

    private static readonly double[] s_thresholds = [0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.999999];

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Harmonic(Precision, Recall);

    public static LinkQuality Of(LinkResult result, Truth truth)
    {
        var all = truth.Pairs();
        var right = result.Links.Count(link => truth.Same(link.Left, link.Right));
        return new LinkQuality(Share(right, result.Links.Count), Share(right, all), BCubed(result.EntityOf, truth),
            Calibration(result, truth), Points(result, truth, all));
    }

    private static double Calibration(LinkResult result, Truth truth)
    {
        var (said, found) = (new double[CalibrationClasses], new double[CalibrationClasses]);
        foreach (var pair in result.Rated)
        {
            var chance = Scoring.MatchProbability.Of(pair.Bits);
            var at = Math.Min(CalibrationClasses - 1, (int)(chance * CalibrationClasses));
            said[at] += chance;
            found[at] += truth.Same(pair.Left, pair.Right) ? 1 : 0;
        }

        return Share(said.Zip(found, (s, f) => Math.Abs(s - f)).Sum(), result.Rated.Count);
    }

    private static List<LinkQualityPoint> Points(LinkResult result, Truth truth, long all)
    {
        var points = new List<LinkQualityPoint>();
        foreach (var threshold in s_thresholds)
        {
            var (links, right) = (0, 0);
            foreach (var pair in result.Rated)
            {
                if (Scoring.MatchProbability.Of(pair.Bits) < threshold)
                    break;
                links++;
                right += truth.Same(pair.Left, pair.Right) ? 1 : 0;
            }

            points.Add(new LinkQualityPoint(threshold, Share(right, links), Share(right, all)));
        }

        return points;
    }

    private static double BCubed(IReadOnlyList<int> entityOf, Truth truth)
    {
        var (found, real, both) = (new Dictionary<int, int>(), new Dictionary<int, int>(), new Dictionary<(int, int), int>());
        var known = Enumerable.Range(0, truth.Records).Where(record => truth.EntityOf(record) >= 0).ToList();
        foreach (var record in known)
        {
            Count(found, entityOf[record]);
            Count(real, truth.EntityOf(record));
            Count(both, (entityOf[record], truth.EntityOf(record)));
        }

        var (precision, recall) = (0.0, 0.0);
        foreach (var ((entity, person), count) in both.OrderBy(pair => pair.Key))
        {
            precision += (double)count * count / found[entity];
            recall += (double)count * count / real[person];
        }

        return known.Count == 0 ? 0 : Harmonic(precision / known.Count, recall / known.Count);
    }

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;

    private static double Harmonic(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);
}
