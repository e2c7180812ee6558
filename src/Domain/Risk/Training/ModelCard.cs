using LowIncomeMonitor.Domain.Risk.Measures;
using LowIncomeMonitor.Domain.Risk.Watching;

namespace LowIncomeMonitor.Domain.Risk.Training;

/// <summary>What people must know of a model before they rely on it.</summary>
public sealed record ModelCard
{
    /// <summary>One of <see cref="ModelKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Hash of model and calibration: two runs that agree in it agree in every bit.</summary>
    public required string ModelHash { get; init; }

    /// <summary>Hash of the training rows, whatever their order.</summary>
    public required string DataHash { get; init; }

    /// <summary>Seed of folds, resamples and trainer.</summary>
    public required int Seed { get; init; }

    /// <summary>Rows that it was trained on.</summary>
    public required int TrainingRows { get; init; }

    /// <summary>Those with outcome 1.</summary>
    public required int TrainingPositives { get; init; }

    /// <summary>How training and test rows were parted.</summary>
    public required string Split { get; init; }

    /// <summary>The inputs.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What cross-validation chose.</summary>
    public required string Choice { get; init; }

    /// <summary>Average minus log-likelihood on rows not seen, after calibration: what models are compared by.</summary>
    public required double CrossValidatedLoss { get; init; }

    /// <summary>AUC on rows not seen in cross-validation.</summary>
    public required double CrossValidatedAuc { get; init; }

    /// <summary>"platt" or "isotonic".</summary>
    public required string Calibration { get; init; }

    /// <summary>Quality on the test rows; null where there are none, or where they have one outcome only.</summary>
    public RiskMeasures? Test { get; init; }

    /// <summary>Columns that look as if they knew the outcome.</summary>
    public required IReadOnlyList<SuspiciousColumn> Suspicious { get; init; }

    /// <summary>How the inputs were distributed in training; null for a model trained before this was kept.</summary>
    public IReadOnlyList<FeatureDistribution>? Distributions { get; init; }

    /// <summary>What was left out or noticed on the way.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}
