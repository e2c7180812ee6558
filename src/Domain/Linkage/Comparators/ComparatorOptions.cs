namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>What a model file may say about a comparator beside its kind. Everything has a general default.</summary>
/// <param name="Thresholds">
/// Where the levels between equal and different begin, best first: similarities, edits or differences, as the comparator
/// says. Null takes the comparator's own.
/// </param>
public sealed record ComparatorOptions(IReadOnlyList<double>? Thresholds = null)
{
    public static ComparatorOptions Default { get; } = new();
}
