using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Training;

namespace LowIncomeMonitor.Domain.Risk.Scorecards;

/// <summary>Fits scorecards: binning, weight of evidence, logistic regression, points.</summary>
public sealed class ScorecardTrainer : IRiskTrainer
{
    public string Kind => ModelKinds.Scorecard;

    public bool MayBeChosen => true;

    public FittedRisk Fit(RiskTable table, int[] folds, int seed)
    {
        var choices = ScorecardOptions.Candidates
            .Select(options => (Options: options, Scores: OutOfFold.Scores(table, folds, part => Fit(part, options))))
            .Select(c => (c.Options, c.Scores, Loss: OutOfFold.Loss(c.Scores, table.Label)))
            .ToList();

        // Of candidates as good as each other the first: a strict comparison keeps the choice stable.
        var best = choices.MinBy(c => c.Loss);
        return new(Fit(table, best.Options), best.Scores, Describe(best.Options));
    }

    /// <summary>One scorecard with given options.</summary>
    public static ScorecardModel Fit(RiskTable table, ScorecardOptions options)
    {
        var bins = Enumerable.Range(0, table.Columns.Count)
            .Select(c => Binning.Fit(table.Columns[c], table.Values(c), table.Label, options)).ToArray();
        var evidence = new double[bins.Length][];
        for (var c = 0; c < bins.Length; c++)
            evidence[c] = EvidenceOf(bins[c], table.Values(c));
        var weights = LogisticRegression.Fit(evidence, table.Label, options.Ridge);
        return new(
            [.. bins.Select((column, c) => Column(column, weights[c + 1]))],
            (int)Math.Round(weights[0] * ScorecardModel.PointsPerLogOdds, MidpointRounding.AwayFromZero));
    }

    private static double[] EvidenceOf(BinnedColumn column, ReadOnlySpan<double> values)
    {
        var evidence = new double[values.Length];
        for (var r = 0; r < values.Length; r++)
            evidence[r] = column.Evidence[column.BinOf(values[r])];
        return evidence;
    }

    private static ScorecardColumn Column(BinnedColumn bins, double weight)
    {
        var points = Array.ConvertAll(bins.Evidence, evidence =>
            (int)Math.Round(weight * evidence * ScorecardModel.PointsPerLogOdds, MidpointRounding.AwayFromZero));
        long sum = 0, rows = 0;
        for (var b = 0; b < points.Length; b++)
        {
            sum += (long)points[b] * bins.Rows[b];
            rows += bins.Rows[b];
        }

        return new(bins, weight, points, (double)sum / rows);
    }

    private static string Describe(ScorecardOptions options) => FormattableString.Invariant(
        $"at most {options.MostBins} bins, G at least {options.LeastDistance}, ridge {options.Ridge}");
}
