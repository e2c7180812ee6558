namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>How far an input has moved since training.</summary>
/// <param name="Feature">The input.</param>
/// <param name="Index">Population stability index.</param>
public sealed record FeatureShift(string Feature, double Index);
