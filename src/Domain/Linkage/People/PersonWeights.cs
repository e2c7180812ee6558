namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>Probabilities of the levels of one feature, as a model file gives them.</summary>
/// <param name="Comparator">Kind of the comparator.</param>
/// <param name="Follows">Kind of the comparator whose outcome the rows are for; null for one row.</param>
/// <param name="Levels">Codes of the levels, best first.</param>
/// <param name="M">Among matches; a row for each level of the feature that is followed, the last for when it is missing.</param>
/// <param name="U">The same among unrelated people.</param>
/// <param name="R">The same among people who are related and not the same; empty where the data show none.</param>
internal sealed record PersonWeights(
    string Comparator, string? Follows, IReadOnlyList<string> Levels, IReadOnlyList<double[]> M, IReadOnlyList<double[]> U,
    IReadOnlyList<double[]> R);
