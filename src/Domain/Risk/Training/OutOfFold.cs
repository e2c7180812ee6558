using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Training;

/// <summary>Cross-validation: every row is scored by a model that has not seen it.</summary>
public static class OutOfFold
{
    public static double[] Scores(RiskTable table, int[] folds, Func<RiskTable, RiskModel> fit)
    {
        var scores = new double[table.Rows];
        for (var fold = 0; fold <= folds.Max(); fold++)
        {
            var (inside, outside) = Split(folds, fold);
            var model = fit(table.Select(inside));
            var scored = model.Score(table.Select(outside));
            for (var i = 0; i < outside.Length; i++)
                scores[outside[i]] = scored[i];
        }

        return scores;
    }

    /// <summary>Rows to fit on, and rows to score.</summary>
    public static (int[] Inside, int[] Outside) Split(int[] folds, int fold)
    {
        var all = Enumerable.Range(0, folds.Length).ToLookup(r => folds[r] == fold);
        return ([.. all[false]], [.. all[true]]);
    }

    /// <summary>Average minus log-likelihood of the outcomes.</summary>
    public static double Loss(ReadOnlySpan<double> scores, ReadOnlySpan<bool> label)
    {
        var loss = 0.0;
        for (var r = 0; r < scores.Length; r++)
            loss += LogOdds.Loss(scores[r], label[r]);
        return loss / scores.Length;
    }
}
