namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>
/// The weights by which pairs are judged, all against unrelated people: those of a match, and those of people who are
/// related but not the same.
/// </summary>
/// <param name="Match">Weights of a match.</param>
/// <param name="MatchPrior">log2 of matches to unrelated pairs.</param>
/// <param name="Related">Weights of related pairs; null where the data show no such pairs.</param>
/// <param name="RelatedPrior">log2 of related pairs to unrelated pairs.</param>
internal sealed record PairWeights(WeightTable Match, double MatchPrior, WeightTable? Related, double RelatedPrior)
{
    /// <summary>log2 of the odds of a match, from the sums of weights with their priors.</summary>
    /// <param name="match">Prior and weights of a match.</param>
    /// <param name="related">Prior and weights of related people.</param>
    public static double Combine(double match, double related) => match - OnePlus(related);

    /// <summary>What the possibility of related people takes off, in bits.</summary>
    public static double OnePlus(double related) =>
        // Beyond 60 bits the one is lost in rounding anyway, and the power would overflow far out.
        related > 60 ? related : Math.Log2(1 + Math.Pow(2, related));
}
