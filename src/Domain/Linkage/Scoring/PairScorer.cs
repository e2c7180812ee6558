namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>Weighs pairs of records by a trained model.</summary>
internal sealed class PairScorer(PreparedPairs pairs, PairWeights weights)
{
    public PreparedPairs Pairs { get; } = pairs;

    public PairWeights Weights { get; } = weights;

    /// <summary>log2 of the odds that the two are one entity.</summary>
    public double Bits(int left, int right) => Bits(Pairs.Pattern(left, right), left, right);

    /// <inheritdoc cref="Bits(int, int)"/>
    /// <param name="pattern">Outcomes of the pair.</param>
    /// <param name="left">One record.</param>
    /// <param name="right">The other.</param>
    public double Bits(ulong pattern, int left, int right)
    {
        var match = Weights.MatchPrior;
        var related = Weights.RelatedPrior;
        for (var c = 0; c < Pairs.Levels.Length; c++)
        {
            var outcome = Outcomes.Of(pattern, c);
            if (outcome == Outcomes.Missing)
                continue;
            var row = LevelTable.RowOf(pattern, Pairs.Parents[c]);
            var rarity = Rarity(c, row, outcome, left, right);
            match += Weights.Match[c, row, outcome] + rarity;
            if (Weights.Related is { } ofRelated)
                related += ofRelated[c, row, outcome] + rarity;
        }

        return Weights.Related is null ? match : PairWeights.Combine(match, related);
    }

    /// <summary>
    /// What the values themselves add to the weight of a level, in bits: agreeing on a rare term says more, and resembling a
    /// common one says no more than bearing it.
    /// </summary>
    public double Rarity(int comparison, int row, int outcome, int left, int right)
    {
        if (!Pairs.RarityMayCount(comparison, row))
            return 0;
        var terms = Pairs.Comparisons[comparison].Terms;
        var ofLeft = terms.RarityBits(Pairs.ValuesOf(left)[comparison]);
        if (Pairs.Comparisons[comparison].SameTerm(outcome))
            return ofLeft;
        var equal = Weights.Match[comparison, row, 0] + Math.Min(ofLeft, terms.RarityBits(Pairs.ValuesOf(right)[comparison]));
        return Math.Min(0, equal - Weights.Match[comparison, row, outcome]);
    }
}
