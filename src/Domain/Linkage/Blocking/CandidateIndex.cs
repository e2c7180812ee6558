using System.Runtime.CompilerServices;

namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>
/// All keys over all records. Every candidate pair is met once, under the first key that both records share, without
/// remembering the pairs met before.
/// </summary>
internal sealed class CandidateIndex
{
    private readonly KeyColumn[] _keys;
    private readonly int[] _blocks;

    public CandidateIndex(IReadOnlyList<KeyColumn> keys, IReadOnlyList<BlockSplit> splits, int lefts)
    {
        (_keys, Splits, Lefts) = ([.. keys], splits, lefts);
        // A row a record: whether two records met under an earlier key is answered from two cache lines.
        _blocks = keys.Count == 0 ? [] : new int[keys[0].BlockOf.Length * keys.Count];
        for (var k = 0; k < _keys.Length; k++)
        {
            for (var record = 0; record < _keys[k].BlockOf.Length; record++)
                _blocks[record * _keys.Length + k] = _keys[k].BlockOf[record];
        }
    }

    /// <summary>Blocks that were too large, and what was done.</summary>
    public IReadOnlyList<BlockSplit> Splits { get; }

    /// <summary>Left records; each is asked for its candidates.</summary>
    public int Lefts { get; }

    /// <summary>Most pairs that a full run meets; pairs that share several keys are counted once for each.</summary>
    public double PairsAtMost => _keys.Sum(key => Enumerable.Range(0, key.Blocks).Sum(key.PairsOf));

    /// <summary>How many left records have about the given number of candidates together; all of them where there are fewer.</summary>
    public int LeftsFor(long pairs)
    {
        var met = 0L;
        for (var left = 0; left < Lefts; left++)
        {
            foreach (var key in _keys)
                met += key.PartnersOf(left).Length;
            if (met >= pairs)
                return left + 1;
        }

        return Lefts;
    }

    /// <summary>Calls the visitor once for each candidate of a left record.</summary>
    public void VisitCandidatesOf<TVisitor>(int left, ref TVisitor visitor)
        where TVisitor : struct, ICandidateVisitor
    {
        for (var k = 0; k < _keys.Length; k++)
        {
            foreach (var right in _keys[k].PartnersOf(left))
            {
                if (k == 0 || !MetBefore(left, right, k))
                    visitor.Visit(left, right);
            }
        }
    }

    /// <summary>Whether the keys make the two records candidates for each other.</summary>
    public bool AreCandidates(int left, int right) => MetBefore(left, right, _keys.Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MetBefore(int left, int right, int key)
    {
        var ofLeft = _blocks.AsSpan(left * _keys.Length, key);
        var ofRight = _blocks.AsSpan(right * _keys.Length, key);
        for (var k = 0; k < ofLeft.Length; k++)
        {
            if (ofLeft[k] == ofRight[k] && ofLeft[k] >= 0)
                return true;
        }

        return false;
    }
}
