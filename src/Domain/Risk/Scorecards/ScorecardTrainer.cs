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
        var binOf = bins.Select((column, c) => BinsOf(column, table.Values(c))).ToArray();
        var evidence = bins.Select((column, c) => Array.ConvertAll(binOf[c], b => column.Evidence[b])).ToArray();
        var weights = LogisticRegression.Fit(evidence, table.Label, options.Ridge);
        var values = bins.Select((column, c) => Array.ConvertAll(column.Evidence, e => weights[c + 1] * e)).ToArray();
        var intercept = options.Pull is { } pull
            ? Backfitting.Run(bins, binOf, table.Label, values, weights[0], pull)
            : weights[0];
        return new([.. bins.Select((column, c) => Column(column, weights[c + 1], values[c]))], PointsOf(intercept));
    }

    private static int[] BinsOf(BinnedColumn column, ReadOnlySpan<double> values)
    {
        var bins = new int[values.Length];
        for (var r = 0; r < bins.Length; r++)
            bins[r] = column.BinOf(values[r]);
        return bins;
    }

    private static int PointsOf(double logOdds) =>
        (int)Math.Round(logOdds * ScorecardModel.PointsPerLogOdds, MidpointRounding.AwayFromZero);

    private static ScorecardColumn Column(BinnedColumn bins, double weight, double[] values)
    {
        var points = Array.ConvertAll(values, PointsOf);
        long sum = 0, rows = 0;
        for (var b = 0; b < points.Length; b++)
        {
            sum += (long)points[b] * bins.Rows[b];
            rows += bins.Rows[b];
        }

        return new(bins, weight, points, (double)sum / rows);
    }

    private static string Describe(ScorecardOptions options) => FormattableString.Invariant(
        $"at most {options.MostBins} bins, G at least {options.LeastDistance}, ridge {options.Ridge}, {(options.Pull is { } pull ? $"bins fitted on with pull {pull}" : "bins as they weigh")}");
}
