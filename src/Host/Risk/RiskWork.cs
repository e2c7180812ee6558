using LowIncomeMonitor.Alerts.Risk.Learning;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Measures;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Training;

namespace LowIncomeMonitor.Host.Risk;

/// <summary>Trains and evaluates every kind of model that this build has on one table.</summary>
internal static class RiskWork
{
    private const int EvaluationFolds = 5;

    public static IReadOnlyList<RiskRun> Train(TrainingRequest request, TimeProvider clock, Action<string> progress)
    {
        var table = new TrainingTable(request);
        var runs = new List<RiskRun>();
        foreach (var trainer in RiskTrainers.All)
        {
            progress($"{trainer.Kind}: {table.Rows.Rows} rows, {table.Rows.Columns.Count} columns");
            var started = clock.GetTimestamp();
            var trained = RiskTraining.Train(trainer, table);
            runs.Add(new(trainer.Kind, trained.Card.Test, trained, clock.GetElapsedTime(started).TotalSeconds));
        }

        return runs;
    }

    /// <summary>The kind that is used, of those that may be.</summary>
    public static TrainedRisk Choose(IReadOnlyList<RiskRun> runs) =>
        RiskTraining.Choose([.. runs.Select(run => run.Trained!)], RiskTrainers.All);

    /// <summary>
    /// Cross-validation of the whole way, calibration included: each part is tested on models that were made without it.
    /// </summary>
    public static IReadOnlyList<RiskRun> CrossValidate(
        RiskTable rows, int seed, int capacity, TimeProvider clock, Action<string> progress)
    {
        DataCheck.Require(rows);
        var table = rows.InOrderOfContent();
        var folds = Folds.Of(table, EvaluationFolds, seed);
        var runs = new List<RiskRun>();
        foreach (var trainer in RiskTrainers.All)
        {
            progress($"{trainer.Kind}: {table.Rows} rows, {table.Columns.Count} columns, {EvaluationFolds} folds");
            var started = clock.GetTimestamp();
            var probabilities = Probabilities(trainer, table, folds, seed);
            runs.Add(new(
                trainer.Kind, Measure.Of(probabilities, table.Label, capacity, seed), null,
                clock.GetElapsedTime(started).TotalSeconds));
        }

        return runs;
    }

    private static double[] Probabilities(IRiskTrainer trainer, RiskTable table, int[] folds, int seed)
    {
        var probabilities = new double[table.Rows];
        for (var fold = 0; fold < EvaluationFolds; fold++)
        {
            var (inside, outside) = OutOfFold.Split(folds, fold);
            var part = new TrainingTable(new(table.Select(inside), null, seed, 1, "", []));
            var scored = RiskTraining.Train(trainer, part).Probabilities(table.Select(outside));
            for (var i = 0; i < outside.Length; i++)
                probabilities[outside[i]] = scored[i];
        }

        return probabilities;
    }
}
