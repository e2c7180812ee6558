#if HAS_MICROSOFT_ML
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Linear;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Training;
using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace LowIncomeMonitor.Alerts.Risk.Learning;

/// <summary>
/// ML.NET's logistic regression by LBFGS on centred numbers and one-hot words: what a plain model reaches with the same
/// inputs. It checks the others and is never chosen.
/// </summary>
internal sealed class LbfgsTrainer : IRiskTrainer
{
    public string Kind => ModelKinds.Lbfgs;

    public bool MayBeChosen => false;

    public FittedRisk Fit(RiskTable table, int[] folds, int seed) =>
        new(Fit(table, seed), OutOfFold.Scores(table, folds, part => Fit(part, seed)), "L2 0.1, no L1");

    private static LinearModel Fit(RiskTable table, int seed)
    {
        var design = new LinearDesign(table);
        var context = new MLContext(seed);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            L1Regularization = 0,
            L2Regularization = 0.1f,
            OptimizationTolerance = 1e-6f,
            MaximumNumberOfIterations = 300,
        });
        var fitted = trainer.Fit(EncodedRows.View(context, design.Rows)).Model.SubModel;
        return design.ModelOf(fitted.Weights, fitted.Bias);
    }
}
#endif
