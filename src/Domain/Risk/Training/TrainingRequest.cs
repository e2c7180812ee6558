using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Training;

/// <summary>What a model is trained and tested on.</summary>
/// <param name="Training">Rows to learn from.</param>
/// <param name="Test">Rows to test on; null means that none are kept apart.</param>
/// <param name="Seed">Seed of folds, resamples and trainer.</param>
/// <param name="Capacity">How many households can be visited, of the test rows.</param>
/// <param name="Split">How the two were parted, in words.</param>
/// <param name="Warnings">What was noticed while reading.</param>
public sealed record TrainingRequest(
    RiskTable Training, RiskTable? Test, int Seed, int Capacity, string Split, IReadOnlyList<string> Warnings);
