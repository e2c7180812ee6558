using LowIncomeMonitor.Domain.Risk.Scorecards;
using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Training;

/// <summary>What must hold before a model is trained, and what a person should look at.</summary>
public static class DataCheck
{
    /// <summary>Fewer rows of either outcome teach nothing that another sample would confirm.</summary>
    public const int LeastOfEach = 20;

    /// <summary>A single column that ranks this well is more likely written after the outcome than a cause of it.</summary>
    public const double SuspiciousAuc = 0.95;

    /// <summary>A value that settles the outcome for this share of either outcome.</summary>
    private const double SettledShare = 0.3;

    private static readonly ScorecardOptions s_bins = new(24, 3.84, 1, null);

    /// <exception cref="RiskDataException">The label is constant, or one outcome is too rare.</exception>
    public static void Require(RiskTable table)
    {
        if (table.Rows == 0)
            throw new RiskDataException("The table has no row; there is nothing to learn from.");
        var negatives = table.Rows - table.Positives;
        if (table.Positives == 0 || negatives == 0)
            throw new RiskDataException(
                $"The label is {(table.Positives == 0 ? 0 : 1)} in all {table.Rows} rows; a model learns from the difference between 0 and 1. Check the label, or give a longer period.");
        if (Math.Min(table.Positives, negatives) < LeastOfEach)
            throw new RiskDataException(
                $"Only {Math.Min(table.Positives, negatives)} of {table.Rows} training rows have the label {(table.Positives < negatives ? 1 : 0)}; at least {LeastOfEach} are needed.");
    }

    /// <summary>Columns that look as if they knew the outcome, with the reason.</summary>
    public static IReadOnlyList<SuspiciousColumn> Suspicious(RiskTable table)
    {
        var found = new List<SuspiciousColumn>();
        for (var c = 0; c < table.Columns.Count; c++)
        {
            if (Judge(table, c) is { } reason)
                found.Add(new(table.Columns[c].Name, reason));
        }

        return found;
    }

    private static string? Judge(RiskTable table, int c)
    {
        var values = table.Values(c);
        var bins = Binning.Fit(table.Columns[c], values, table.Label, s_bins);
        var evidence = new double[values.Length];
        var rows = new int[bins.Evidence.Length];
        var positives = new int[bins.Evidence.Length];
        for (var r = 0; r < values.Length; r++)
        {
            var bin = bins.BinOf(values[r]);
            evidence[r] = bins.Evidence[bin];
            rows[bin]++;
            positives[bin] += table.Label[r] ? 1 : 0;
        }

        var auc = Measures.Measure.Auc(evidence, table.Label);
        if (auc >= SuspiciousAuc)
            return FormattableString.Invariant(
                $"ranks the outcome alone with an AUC of {auc:0.000}; was it known on the day, or written afterwards?");
        var settled = Settled(rows, positives, table);
        return settled is null ? null : FormattableString.Invariant(
            $"one of its values settles the outcome for {settled:0 %} of the rows of that outcome; was it written afterwards?");
    }

    private static double? Settled(int[] rows, int[] positives, RiskTable table)
    {
        var negatives = table.Rows - table.Positives;
        for (var b = 0; b < rows.Length; b++)
        {
            if (rows[b] < 30)
                continue;
            var (share, ofPositives, ofNegatives) =
                ((double)positives[b] / rows[b], (double)positives[b] / table.Positives, (double)(rows[b] - positives[b]) / negatives);
            if (share >= 0.99 && table.Rate < 0.9 && ofPositives >= SettledShare)
                return ofPositives;
            if (share <= 0.01 && table.Rate > 0.1 && ofNegatives >= SettledShare && ofPositives < 0.01)
                return ofNegatives;
        }

        return null;
    }
}
