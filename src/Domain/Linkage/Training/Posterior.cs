using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>How likely a pair of a pattern is a match, or a pair of related people.</summary>
internal static class Posterior
{
    public static (double Match, double Related) Of(PairWeights weights, in PatternKey key)
    {
        var rarity = key.Rarity / (double)PatternKey.StepsPerBit;
        var match = weights.MatchPrior + weights.Match.Of(key.Pattern) + rarity;
        if (weights.Related is null)
            return (MatchProbability.Plain(match), 0);
        var related = weights.RelatedPrior + weights.Related.Of(key.Pattern) + rarity;
        return (MatchProbability.Plain(PairWeights.Combine(match, related)), MatchProbability.Plain(PairWeights.Combine(related, match)));
    }
}
