using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Decisions;

/// <summary>
/// Between tables in which each entity occurs at most once, candidates of one record exclude each other: two equally good
/// ones have at most an even chance each. The probability of a pair among all ways of pairing is that of a monomer-dimer
/// system; belief propagation gives it exactly where rivalries form no circle, and nearly so elsewhere.
/// </summary>
internal static class OneToOne
{
    // Messages settle within a few rounds along the longest chain of rivals that matters.
    private const int Rounds = 30;

    /// <summary>The pairs with their rivals taken into account, best first.</summary>
    public static ScoredPair[] WithRivals(IReadOnlyList<ScoredPair> pairs, int lefts, int records)
    {
        var edgesOf = Neighbourhoods(pairs, records);
        var odds = pairs.Select(pair => Math.Pow(2, Math.Min(pair.Bits, 500))).ToArray();
        // toLeft[e]: how free the right record of pair e is of its other rivals, and the reverse.
        var (toLeft, toRight) = (Ones(pairs.Count), Ones(pairs.Count));
        for (var round = 0; round < Rounds; round++)
        {
            Send(edgesOf.AsSpan(0, lefts), odds, toLeft, toRight);
            Send(edgesOf.AsSpan(lefts), odds, toRight, toLeft);
        }

        var adjusted = new ScoredPair[pairs.Count];
        for (var e = 0; e < adjusted.Length; e++)
            adjusted[e] = pairs[e] with { Bits = pairs[e].Bits + Math.Log2(toLeft[e]) + Math.Log2(toRight[e]) };
        Array.Sort(adjusted, ScoredPair.BestFirst);
        return adjusted;
    }

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
