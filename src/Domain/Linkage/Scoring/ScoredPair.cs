namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>A pair of records and what speaks for their being one entity.</summary>
/// <param name="Left">The left record; in one table the first of the two.</param>
/// <param name="Right">The right record.</param>
/// <param name="Bits">
/// log2 of the odds of a match: the prior and the weights of all comparisons. Ranks pairs without ever saturating.
/// </param>
public readonly record struct ScoredPair(int Left, int Right, double Bits)
{
    /// <summary>Best first; ties by record, so that the order is total.</summary>
    public static IComparer<ScoredPair> BestFirst { get; } = Comparer<ScoredPair>.Create((a, b) =>
    {
        var byBits = b.Bits.CompareTo(a.Bits);
        if (byBits != 0)
            return byBits;
        return a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right);
    });
}
