using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>Between the tables that training and scoring use and the rows that a model file shows.</summary>
internal static class LearnedTables
{
    public static LearnedModel ToModel(FittedModel fitted, PreparedPairs pairs, double allPairs, BirthCertificate certificate) => new(
        fitted.Matches.Size / allPairs,
        (fitted.Related?.Size ?? 0) / allPairs,
        [.. pairs.Comparisons.ToArray().Select((comparison, c) => new LearnedComparison(
            comparison.Spec.Name,
            [.. comparison.Comparator.Levels.Select(level => level.Code)],
            Rows(fitted.Matches.Levels, c, pairs),
            Rows(fitted.U, c, pairs),
            fitted.Related is null ? [] : Rows(fitted.Related.Levels, c, pairs)))],
        certificate);

    public static PairWeights ToWeights(LearnedModel learned, PreparedPairs pairs)
    {
        var u = Table(learned, pairs, comparison => comparison.U);
        return new PairWeights(
            new WeightTable(Table(learned, pairs, comparison => comparison.M), u, pairs.Levels, pairs.Parents),
            Math.Log2(learned.Prior / (1 - learned.Prior)),
            learned.RelatedPrior > 0 ? new WeightTable(Table(learned, pairs, comparison => comparison.R), u, pairs.Levels, pairs.Parents) : null,
            Math.Log2(learned.RelatedPrior / (1 - learned.RelatedPrior)));
    }

    private static LevelTable Table(
        LearnedModel learned, PreparedPairs pairs, Func<LearnedComparison, IReadOnlyList<IReadOnlyList<double>>> rowsOf)
    {
        var table = new LevelTable(pairs.Levels.Length);
        for (var c = 0; c < pairs.Levels.Length; c++)
        {
            foreach (var (row, levels) in WeightTable.RowsOf(c, pairs.Levels, pairs.Parents).Zip(rowsOf(learned.Comparisons[c])))
            {
                for (var level = 0; level < pairs.Levels[c]; level++)
                    table[c, row, level] = levels[level];
            }
        }

        return table;
    }

    private static IReadOnlyList<IReadOnlyList<double>> Rows(LevelTable table, int comparison, PreparedPairs pairs) =>
    [
        .. WeightTable.RowsOf(comparison, pairs.Levels, pairs.Parents)
            .Select(row => (IReadOnlyList<double>)table.Row(comparison, row)[..pairs.Levels[comparison]].ToArray()),
    ];
}
