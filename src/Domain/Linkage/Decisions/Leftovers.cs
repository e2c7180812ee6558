using LowIncomeMonitor.Domain.Linkage.Scoring;
using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Linkage.Decisions;

/// <summary>
/// What is left when most records of two one-to-one tables have found each other. Matches that blocking could not reach
/// must be among few records now, which raises the odds of each of their pairs; and few pairs can be compared all, without
/// keys.
/// </summary>
internal sealed class Leftovers(RecordSet records, HashSet<int> taken)
{
    // As many pairs as some seconds allow; more leftovers than that are no longer few.
    private const double MostPairs = 2_000_000;
    private const double FewestMatches = 0.5;
    private const double KeepBits = -8;

    /// <param name="scorer">The trained model.</param>
    /// <param name="matches">Matches that must still be among them, as the model sees it.</param>
    /// <param name="thresholdBits">Weight from which on pairs are links.</param>
    public (List<ScoredPair> Links, long Compared) Link(PairScorer scorer, double matches, double thresholdBits)
    {
        var lefts = Free(0, records.LeftCount);
        var rights = Free(records.LeftCount, records.Count);
        var all = (double)lefts.Length * rights.Length;
        if (all == 0 || all > MostPairs || matches < FewestMatches || double.IsInfinity(thresholdBits))
            return ([], 0);
        matches = Math.Min(matches, Math.Min(lefts.Length, rights.Length) * 0.5);
        var likelier = Math.Log2(matches / Math.Max(1, all - matches)) - scorer.Weights.MatchPrior;
        if (likelier <= 0)
            return ([], 0);
        var pairs = new List<ScoredPair>();
        foreach (var left in lefts)
        {
            foreach (var right in rights)
            {
                var bits = scorer.Bits(left, right) + likelier;
                if (bits >= KeepBits)
                    pairs.Add(new ScoredPair(left, right, bits));
            }
        }

        var rated = OneToOne.WithRivals(
            pairs, records.LeftCount, records.Count, (lefts.Length, rights.Length, scorer.Weights.MatchPrior + likelier));
        return (OneToOne.Choose(rated, thresholdBits, taken), (long)all);
    }

    private int[] Free(int from, int to) => [.. Enumerable.Range(from, to - from).Where(record => !taken.Contains(record))];
}
