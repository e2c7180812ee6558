using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Decisions;

/// <summary>Connected components: records that chains of pairs hold together.</summary>
internal sealed class Components
{
    private readonly int[] _parent;

    public Components(int records)
    {
        _parent = new int[records];
        for (var record = 0; record < records; record++)
            _parent[record] = record;
    }

    public void Join(int left, int right)
    {
        var (a, b) = (Of(left), Of(right));
        // The lowest record names the component, whatever the order of joining.
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>Lowest record of the component.</summary>
    public int Of(int record)
    {
        while (_parent[record] != record)
            record = _parent[record] = _parent[_parent[record]];
        return record;
    }

    /// <summary>Pairs by component, the components in order of their lowest record.</summary>
    public static List<List<ScoredPair>> Split(IReadOnlyList<ScoredPair> pairs, int records)
    {
        var components = new Components(records);
        foreach (var pair in pairs)
            components.Join(pair.Left, pair.Right);
        var byRoot = new SortedDictionary<int, List<ScoredPair>>();
        foreach (var pair in pairs)
        {
            var root = components.Of(pair.Left);
            if (!byRoot.TryGetValue(root, out var list))
                byRoot.Add(root, list = []);
            list.Add(pair);
        }

        return [.. byRoot.Values];
    }
}
