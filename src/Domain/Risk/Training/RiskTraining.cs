using LowIncomeMonitor.Domain.Risk.Calibration;
using LowIncomeMonitor.Domain.Risk.Measures;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Watching;

namespace LowIncomeMonitor.Domain.Risk.Training;

/// <summary>From checked rows to a calibrated, measured model with its card; one way for every kind of model.</summary>
public static class RiskTraining
{
    public static TrainedRisk Train(IRiskTrainer trainer, TrainingTable table)
    {
        var rows = table.Rows;
        var fitted = trainer.Fit(rows, table.Folds, table.Request.Seed);
        var calibration = Calibrator.Fit(fitted.OutOfFold, rows.Label, table.Folds);
        var calibrated = Array.ConvertAll(fitted.OutOfFold, calibration.LogOddsOf);
        return new(fitted.Model, calibration, new()
        {
            Kind = trainer.Kind,
            ModelHash = RiskJson.HashOf(fitted.Model, calibration),
            DataHash = table.DataHash,
            Seed = table.Request.Seed,
            TrainingRows = rows.Rows,
            TrainingPositives = rows.Positives,
            Split = table.Request.Split,
            Columns = [.. rows.Columns.Select(c => c.Name)],
            Choice = fitted.Choice,
            CrossValidatedLoss = OutOfFold.Loss(calibrated, rows.Label),
            CrossValidatedAuc = Measures.Measure.Auc(fitted.OutOfFold, rows.Label),
            Calibration = calibration.Method,
            Test = table.Request.Test is { } test
                ? Evaluate(fitted.Model, calibration, test, table.Request.Capacity, table.Request.Seed)
                : null,
            Suspicious = table.Suspicious,
            Distributions = Stability.Distributions(rows),
            Warnings = table.Request.Warnings,
        });
    }

    /// <summary>Quality on a table; null when its label is constant, for then nothing can be ranked.</summary>
    public static RiskMeasures? Evaluate(TrainedRisk trained, RiskTable table, int capacity, int seed) =>
        Evaluate(trained.Model, trained.Calibration, table, capacity, seed);

    /// <summary>Of models that may be chosen the one with the least loss on rows not seen.</summary>
    public static TrainedRisk Choose(IReadOnlyList<TrainedRisk> trained, IReadOnlyList<IRiskTrainer> trainers) =>
        trained.Where(t => trainers.First(r => r.Kind == t.Card.Kind).MayBeChosen)
            .MinBy(t => t.Card.CrossValidatedLoss)
        ?? throw new ArgumentException("None of the trained models may be chosen.", nameof(trained));

    private static RiskMeasures? Evaluate(
        RiskModel model, CalibrationCurve calibration, RiskTable table, int capacity, int seed)
    {
        if (table.Positives == 0 || table.Positives == table.Rows)
            return null;
        return Measures.Measure.Of(Array.ConvertAll(model.Score(table), calibration.Probability), table.Label, capacity, seed);
    }
}
