using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Decisions;

/// <summary>
/// What speaks for two groups of records being one entity. Within a comparison, a value of one group is taken to be copied,
/// with mistakes, from a random one of the other group: likelihood ratios are averaged over all pairs of records that have
/// both values. Between comparisons they multiply, as for two records. For single records this is the weight of the pair.
/// </summary>
/// <remarks>
/// So a record without birth date meets the group's birth dates through the others, one odd value among many is outvoted
/// but not forgotten, and a group that contradicts itself is not made certain by its size.
/// </remarks>
internal readonly struct ProfileEvidence
{
    private const int Kinds = 3;

    private readonly double[] _sums;

    private ProfileEvidence(double[] sums) => _sums = sums;

    public static ProfileEvidence None(int comparisons) => new(new double[comparisons * Kinds]);

    /// <summary>Adds the pair of a record of one group and a record of the other.</summary>
    public void Add(PairScorer scorer, int left, int right)
    {
        var pattern = scorer.Pairs.Pattern(left, right);
        for (var c = 0; c * Kinds < _sums.Length; c++)
        {
            var outcome = Outcomes.Of(pattern, c);
            if (outcome == Outcomes.Missing)
                continue;
            var row = LevelTable.RowOf(pattern, scorer.Pairs.Parents[c]);
            var rarity = scorer.Rarity(c, row, outcome, left, right);
            var factor = rarity == 0 ? 1 : Math.Pow(2, rarity);
            _sums[c * Kinds] += scorer.Weights.Match.Ratio(c, row, outcome) * factor;
            if (scorer.Weights.Related is { } related)
                _sums[c * Kinds + 1] += related.Ratio(c, row, outcome) * factor;
            _sums[c * Kinds + 2]++;
        }
    }

    /// <summary>Adds what is known of other pairs of the same two groups.</summary>
    public void Add(ProfileEvidence other)
    {
        for (var i = 0; i < _sums.Length; i++)
            _sums[i] += other._sums[i];
    }

    /// <summary>log2 of the odds that the two groups are one entity.</summary>
    public double Bits(PairWeights weights)
    {
        var match = weights.MatchPrior;
        var related = weights.RelatedPrior;
        for (var at = 0; at < _sums.Length; at += Kinds)
        {
            var pairs = _sums[at + 2];
            if (pairs == 0)
                continue;
            match += Math.Log2(_sums[at] / pairs);
            if (weights.Related is not null)
                related += Math.Log2(_sums[at + 1] / pairs);
        }

        return weights.Related is null ? match : PairWeights.Combine(match, related);
    }
}
