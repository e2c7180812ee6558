namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>How many pairs look alike.</summary>
internal readonly record struct PatternCount(PatternKey Key, long Count);
