using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.Index;

/// <summary>
/// Token -> person, for one writer and any number of readers without locks. Tokens are keyed hashes, so their own
/// bits place them: the top ten choose one of 1024 immutable slices, the lowest 32 of the high half the slot. A writer
/// replaces only the slices it touches: growing costs 1/1024 of the table in extra memory, and the bound of bytes a
/// person holds at every size. 96 bits are kept: at 66 million people a chance hit has odds of about 1e-21 a record.
/// </summary>
internal sealed class TokenIndex
{
    private const int SegmentBits = 10;
    private const int SegmentCount = 1 << SegmentBits;

    private readonly TokenSegment[] _segments = new TokenSegment[SegmentCount];
    private volatile bool _used;

    public TokenIndex() => Array.Fill(_segments, TokenSegment.Empty);

    public int Count => _segments.Sum(segment => segment.Count);

    /// <summary>True while nothing was ever put in: spares readers a cache miss for an index that is hardly used.</summary>
    public bool IsEmpty => !_used;

    /// <summary>Bytes of all slots.</summary>
    public long Bytes => _segments.Sum(segment => segment.Bytes);

    /// <summary>The person with the token; 0 when there is none, any of them when there are several.</summary>
    public int Find(PersonToken token) => Volatile.Read(ref _segments[Of(token)]).Find(token);

    /// <summary>Adds every person with the token to <paramref name="people"/>.</summary>
    public void FindAll(PersonToken token, ICollection<int> people) =>
        Volatile.Read(ref _segments[Of(token)]).FindAll(token, people);

    /// <summary>Applies changes in order. Only one thread may call this at a time.</summary>
    public void Apply(IReadOnlyList<IndexChange> changes)
    {
        _used |= changes.Count > 0;
        var sorted = new IndexChange[changes.Count];
        var starts = Starts(changes);
        var next = starts.AsSpan(0, SegmentCount).ToArray();
        foreach (var change in changes)
            sorted[next[Of(change.Token)]++] = change;

        for (var segment = 0; segment < SegmentCount; segment++)
        {
            var mine = sorted.AsSpan(starts[segment], starts[segment + 1] - starts[segment]);
            if (!mine.IsEmpty)
                Volatile.Write(ref _segments[segment], _segments[segment].With(mine));
        }
    }

    /// <summary>Replaces everything, slice by slice.</summary>
    public void Reset(IReadOnlyList<IndexChange> content)
    {
        _used |= content.Count > 0;
        var fresh = new TokenIndex();
        fresh.Apply(content);
        for (var segment = 0; segment < SegmentCount; segment++)
            Volatile.Write(ref _segments[segment], fresh._segments[segment]);
    }

    private static int Of(PersonToken token) => (int)(token.High >> (64 - SegmentBits));

    private static int[] Starts(IReadOnlyList<IndexChange> changes)
    {
        var starts = new int[SegmentCount + 1];
        foreach (var change in changes)
            starts[Of(change.Token) + 1]++;
        for (var segment = 0; segment < SegmentCount; segment++)
            starts[segment + 1] += starts[segment];
        return starts;
    }
}
