using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Training;

/// <summary>
/// Fits one kind of model. The same table, folds and seed give the same model to the last bit, on one machine type and
/// runtime.
/// </summary>
public interface IRiskTrainer
{
    /// <summary>One of <see cref="ModelKinds"/>.</summary>
    string Kind { get; }

    /// <summary>False for a model that only checks the others.</summary>
    bool MayBeChosen { get; }

    /// <param name="table">Training rows, in order of content.</param>
    /// <param name="folds">Part of each row, for cross-validation.</param>
    /// <param name="seed">Seed of whatever is drawn.</param>
    FittedRisk Fit(RiskTable table, int[] folds, int seed);
}
