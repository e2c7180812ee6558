namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>How an input was distributed in training; kept with the model, so that later months can be held against it.</summary>
/// <param name="Feature">The input.</param>
/// <param name="Cuts">Upper ends of the bins but the last, in order: deciles of training, or the levels of a category.</param>
/// <param name="Shares">Share of rows in each bin, above the last cut, and missing.</param>
public sealed record FeatureDistribution(string Feature, IReadOnlyList<double> Cuts, IReadOnlyList<double> Shares);
