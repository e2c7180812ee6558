using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Decisions;

/// <summary>
/// Grows entities within one connected component of likely pairs: again and again the two groups are joined for which most
/// speaks, all their records considered, until nothing speaks clearly enough. One wrong link is no bridge: what the rest of
/// the two groups says about each other outweighs it.
/// </summary>
internal sealed class Agglomeration
{
    private const int MostSpeakers = 8;

    private readonly PairScorer _scorer;
    private readonly double _stop;
    private readonly List<int>?[] _members;
    private readonly Dictionary<int, ProfileEvidence>[] _neighbours;
    private readonly int[] _version;
    private readonly double[] _height;
    private readonly PriorityQueue<Proposal, (double, int, int)> _proposals = new(Comparer<(double Bits, int First, int Second)>.Create(
        (a, b) => a.Bits != b.Bits ? b.Bits.CompareTo(a.Bits) : (a.First, a.Second).CompareTo((b.First, b.Second))));

    /// <param name="scorer">The trained model.</param>
    /// <param name="records">Records of the component, ascending.</param>
    /// <param name="stopBits">Evidence below which no groups are joined.</param>
    public Agglomeration(PairScorer scorer, int[] records, double stopBits)
    {
        (_scorer, _stop) = (scorer, stopBits);
        _members = [.. records.Select(record => new List<int> { record })];
        _neighbours = [.. records.Select(_ => new Dictionary<int, ProfileEvidence>())];
        _version = new int[records.Length];
        _height = new double[records.Length];
        Array.Fill(_height, double.PositiveInfinity);
    }

    /// <param name="pairs">Pairs of the component, by the positions of their records.</param>
    public List<ClusterMerge> Run(IEnumerable<(int Left, int Right)> pairs)
    {
        foreach (var (left, right) in pairs)
        {
            var evidence = Gather(left, right);
            _neighbours[left][right] = evidence;
            _neighbours[right][left] = evidence;
            Propose(left, right, evidence);
        }

        var merges = new List<ClusterMerge>();
        while (_proposals.TryDequeue(out var proposal, out var priority))
        {
            var (a, b) = (proposal.A, proposal.B);
            if (_members[a] is { } ofA && _members[b] is { } ofB && _version[a] == proposal.VersionA && _version[b] == proposal.VersionB)
                merges.Add(Merge(a, ofA, b, ofB, priority.Item1));
        }

        return merges;
    }

    private ClusterMerge Merge(int a, List<int> ofA, int b, List<int> ofB, double bits)
    {
        var height = Math.Min(bits, Math.Min(_height[a], _height[b]));
        var (firstA, firstB) = (ofA[0], ofB[0]);
        var merge = new ClusterMerge(Math.Min(firstA, firstB), Math.Max(firstA, firstB), height, (double)ofA.Count * ofB.Count);
        if (_neighbours[a].Count < _neighbours[b].Count)
            (a, b, ofA, ofB) = (b, a, ofB, ofA);
        _neighbours[a].Remove(b);
        _neighbours[b].Remove(a);
        foreach (var c in _neighbours[a].Keys.Union(_neighbours[b].Keys).Order().ToArray())
        {
            var evidence = Known(a, c);
            evidence.Add(Known(b, c));
            _neighbours[a][c] = evidence;
            _neighbours[c][a] = evidence;
            _neighbours[c].Remove(b);
        }

        Join(ofA, ofB);
        _members[b] = null;
        _neighbours[b] = [];
        _version[a]++;
        _height[a] = height;
        foreach (var (c, evidence) in _neighbours[a])
            Propose(a, c, evidence);
        return merge;
    }

    private ProfileEvidence Known(int a, int b) => _neighbours[a].TryGetValue(b, out var known) ? known : Gather(a, b);

    /// <summary>Of large groups some members speak for all, evenly taken: averages hardly change, and the work stays bounded.</summary>
    private ProfileEvidence Gather(int a, int b)
    {
        var evidence = ProfileEvidence.None(_scorer.Pairs.Levels.Length);
        var (ofA, ofB) = (_members[a]!, _members[b]!);
        var (stepA, stepB) = ((ofA.Count - 1) / MostSpeakers + 1, (ofB.Count - 1) / MostSpeakers + 1);
        for (var i = 0; i < ofA.Count; i += stepA)
        {
            for (var j = 0; j < ofB.Count; j += stepB)
                evidence.Add(_scorer, ofA[i], ofB[j]);
        }

        return evidence;
    }

    private void Propose(int a, int b, ProfileEvidence evidence)
    {
        var bits = evidence.Bits(_scorer.Weights);
        if (bits < _stop)
            return;
        // Records name groups in ties: positions depend on nothing but records, but the order of joining also on these.
        var (firstA, firstB) = (_members[a]![0], _members[b]![0]);
        _proposals.Enqueue(new Proposal(a, b, _version[a], _version[b]), (bits, Math.Min(firstA, firstB), Math.Max(firstA, firstB)));
    }

    /// <summary>The lowest record stays in front.</summary>
    private static void Join(List<int> into, List<int> other)
    {
        into.AddRange(other);
        if (other[0] < into[0])
            (into[0], into[into.Count - other.Count]) = (into[into.Count - other.Count], into[0]);
    }

    private readonly record struct Proposal(int A, int B, int VersionA, int VersionB);
}
