using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Decisions;

/// <summary>
/// Between tables in which each entity occurs at most once, candidates of one record exclude each other: two equally good
/// ones have at most an even chance each. The probability of a pair among all ways of pairing is that of a monomer-dimer
/// system; belief propagation gives it exactly where rivalries form no circle, and nearly so elsewhere.
/// </summary>
internal static class OneToOne
{
    // Messages settle within a few rounds along the longest chain of rivals that matters, and so does the number of matches.
    private const int Rounds = 40;

    /// <summary>The pairs with their rivals taken into account, best first.</summary>
    /// <param name="pairs">Pairs with the odds of a match by themselves.</param>
    /// <param name="lefts">Left records; they come first.</param>
    /// <param name="records">All records.</param>
    /// <param name="free">Records on either side that may have a counterpart, and the prior odds of a pair in bits.</param>
    public static ScoredPair[] WithRivals(
        IReadOnlyList<ScoredPair> pairs, int lefts, int records, (double Lefts, double Rights, double PriorBits) free)
    {
        var edgesOf = Neighbourhoods(pairs, records);
        var odds = new double[pairs.Count];
        var surer = 0.0;
        // toLeft[e]: how free the right record of pair e is of its other rivals, and the reverse.
        var (toLeft, toRight) = (Ones(pairs.Count), Ones(pairs.Count));
        for (var round = 0; round < Rounds; round++)
        {
            var matches = 0.0;
            for (var e = 0; e < odds.Length; e++)
            {
                odds[e] = Math.Pow(2, Math.Min(pairs[e].Bits + surer, 500));
                matches += round == 0 ? 0 : MatchProbability.Plain(Math.Log2(odds[e] * toLeft[e] * toRight[e]));
            }

            surer = Surer(matches, free);
            Send(edgesOf.AsSpan(0, lefts), odds, toLeft, toRight);
            Send(edgesOf.AsSpan(lefts), odds, toRight, toLeft);
        }

        var adjusted = new ScoredPair[pairs.Count];
        for (var e = 0; e < adjusted.Length; e++)
            adjusted[e] = pairs[e] with { Bits = pairs[e].Bits + surer + Math.Log2(toLeft[e]) + Math.Log2(toRight[e]) };
        Array.Sort(adjusted, ScoredPair.BestFirst);
        return adjusted;
    }

    /// <summary>
    /// What it adds to a pair, in bits, that most records have found their counterparts. By itself a pair is weighed against
    /// two records that each may belong to any other; beside its rivals it is weighed against two that belong to nobody, of
    /// whom few are left (the beta prior for bipartite matching: Fortini et al. 2001, Sadinle 2017).
    /// </summary>
    private static double Surer(double matches, (double Lefts, double Rights, double PriorBits) free) => Math.Max(
        0,
        Math.Log2((matches + 1) / (Math.Max(0, free.Lefts - matches) + 1) / (Math.Max(0, free.Rights - matches) + 1)) - free.PriorBits);

    /// <summary>Best first, each record at most once.</summary>
    public static List<ScoredPair> Choose(IEnumerable<ScoredPair> bestFirst, double thresholdBits, HashSet<int> taken)
    {
        var chosen = new List<ScoredPair>();
        foreach (var pair in bestFirst)
        {
            if (pair.Bits < thresholdBits)
                break;
            if (taken.Contains(pair.Left) || taken.Contains(pair.Right))
                continue;
            taken.Add(pair.Left);
            taken.Add(pair.Right);
            chosen.Add(pair);
        }

        return chosen;
    }

    /// <summary>For every record of a side, tells each of its pairs how much the others leave of it.</summary>
    private static void Send(ReadOnlySpan<int[]> edgesOf, double[] odds, double[] received, double[] sent)
    {
        foreach (var edges in edgesOf)
        {
            foreach (var e in edges)
            {
                var others = 0.0;
                foreach (var other in edges)
                    others += other == e ? 0 : odds[other] * received[other];
                sent[e] = 1 / (1 + others);
            }
        }
    }

    private static int[][] Neighbourhoods(IReadOnlyList<ScoredPair> pairs, int records)
    {
        var counts = new int[records];
        foreach (var pair in pairs)
        {
            counts[pair.Left]++;
            counts[pair.Right]++;
        }

        var edges = counts.Select(count => new int[count]).ToArray();
        for (var e = pairs.Count - 1; e >= 0; e--)
        {
            edges[pairs[e].Left][--counts[pairs[e].Left]] = e;
            edges[pairs[e].Right][--counts[pairs[e].Right]] = e;
        }

        return edges;
    }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }
}
