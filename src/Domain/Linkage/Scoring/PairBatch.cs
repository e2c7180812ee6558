namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>
/// Pairs that are compared together, comparison by comparison: within one comparison the processor knows what comes next.
/// Measured at ten comparisons, this is more than twice as fast as pair by pair.
/// </summary>
internal sealed class PairBatch(PreparedPairs pairs)
{
    /// <summary>Large enough that the values of one comparison, once in the cache, serve many pairs.</summary>
    public const int Capacity = 4096;

    private readonly int[] _left = new int[Capacity];
    private readonly int[] _right = new int[Capacity];
    private readonly ulong[] _patterns = new ulong[Capacity];

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    public ReadOnlySpan<int> Left => _left.AsSpan(0, Count);

    public ReadOnlySpan<int> Right => _right.AsSpan(0, Count);

    /// <summary>Outcomes of each pair, once <see cref="Compare"/> has run.</summary>
    public ReadOnlySpan<ulong> Patterns => _patterns.AsSpan(0, Count);

    public void Add(int left, int right)
    {
        _left[Count] = left;
        _right[Count++] = right;
    }

    public void Clear() => Count = 0;

    /// <summary>Compares all pairs in all comparisons.</summary>
    public void Compare()
    {
        Array.Clear(_patterns, 0, Count);
        for (var c = 0; c < pairs.Levels.Length; c++)
        {
            for (var i = 0; i < Count; i++)
                _patterns[i] |= Outcomes.At(c, pairs.Outcome(c, _left[i], _right[i]));
        }
    }
}
