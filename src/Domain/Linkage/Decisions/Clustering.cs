using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Decisions;

/// <summary>From likely pairs to entities: components of pairs, and within each the growth of entities.</summary>
internal static class Clustering
{
    /// <summary>Joins of groups, those of one component in the order in which they were found.</summary>
    /// <param name="scorer">The trained model.</param>
    /// <param name="pairs">Pairs worth a look, best first.</param>
    /// <param name="records">Number of records.</param>
    /// <param name="stopBits">Evidence below which no groups are joined.</param>
    public static List<ClusterMerge> Grow(PairScorer scorer, IReadOnlyList<ScoredPair> pairs, int records, double stopBits)
    {
        var components = Components.Split(pairs, records);
        var merges = new List<ClusterMerge>[components.Count];
        // The largest component decides how long it takes: it must not come last.
        var order = Enumerable.Range(0, components.Count).OrderByDescending(i => components[i].Count).ToArray();
        Parallel.ForEach(order, i => merges[i] = Grow(scorer, components[i], stopBits));
        return [.. merges.SelectMany(list => list)];
    }

    /// <summary>Entity of each record, named by its lowest record, when joins below a weight are left out.</summary>
    public static int[] Cut(IReadOnlyList<ClusterMerge> merges, int records, double bits)
    {
        var components = new Components(records);
        foreach (var merge in merges)
        {
            if (merge.Bits >= bits)
                components.Join(merge.First, merge.Second);
        }

        var entityOf = new int[records];
        for (var record = 0; record < records; record++)
            entityOf[record] = components.Of(record);
        return entityOf;
    }

    /// <summary>
    /// Every pair of records within an entity, with the evidence by which their groups were joined; best first.
    /// </summary>
    public static ScoredPair[] Pairs(IReadOnlyList<ClusterMerge> merges, int records, double bits)
    {
        var members = new Dictionary<int, List<int>>();
        var pairs = new List<ScoredPair>();
        foreach (var merge in merges)
        {
            if (merge.Bits < bits)
                continue;
            var first = members.GetValueOrDefault(merge.First) ?? [merge.First];
            var second = members.GetValueOrDefault(merge.Second) ?? [merge.Second];
            foreach (var a in first)
            {
                foreach (var b in second)
                    pairs.Add(new ScoredPair(Math.Min(a, b), Math.Max(a, b), merge.Bits));
            }

            first.AddRange(second);
            members[merge.First] = first;
            members.Remove(merge.Second);
        }

        var all = pairs.ToArray();
        Array.Sort(all, ScoredPair.BestFirst);
        return all;
    }

    private static List<ClusterMerge> Grow(PairScorer scorer, List<ScoredPair> pairs, double stopBits)
    {
        if (pairs is [var only])
            return only.Bits >= stopBits ? [new ClusterMerge(only.Left, only.Right, only.Bits, 1)] : [];
        var records = pairs.SelectMany(pair => (int[])[pair.Left, pair.Right]).Distinct().Order().ToArray();
        var at = new Dictionary<int, int>(records.Length);
        for (var i = 0; i < records.Length; i++)
            at.Add(records[i], i);
        return new Agglomeration(scorer, records, stopBits).Run(pairs.Select(pair => (at[pair.Left], at[pair.Right])));
    }
}
