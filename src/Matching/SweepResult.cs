namespace LowIncomeMonitor.Matching;

/// <summary>What a sweep did.</summary>
/// <param name="Households">Households evaluated.</param>
/// <param name="FindingsChanged">Findings raised, updated or cleared.</param>
public sealed record SweepResult(long Households, long FindingsChanged);
