namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>One blocking key over all records: the block of each record, and the members of each block.</summary>
internal sealed class KeyColumn
{
    /// <summary>Block of records that have no such key.</summary>
    public const int None = -1;

    private readonly int[] _starts;
    private readonly int[] _members;
    private readonly int _lefts;

    /// <param name="blockOf">Block of each record or <see cref="None"/>.</param>
    /// <param name="blocks">How many blocks there are.</param>
    /// <param name="lefts">Records of the left table; all of them where one table is searched.</param>
    public KeyColumn(int[] blockOf, int blocks, int lefts)
    {
        (BlockOf, Blocks, _lefts) = (blockOf, blocks, lefts);
        var oneTable = lefts == blockOf.Length;
        _starts = new int[blocks + 1];
        LeftsOf = new int[blocks];
        for (var record = 0; record < blockOf.Length; record++)
        {
            var block = blockOf[record];
            if (block < 0)
                continue;
            if (record < lefts)
                LeftsOf[block]++;
            if (oneTable || record >= lefts)
                _starts[block + 1]++;
        }

        for (var block = 0; block < blocks; block++)
            _starts[block + 1] += _starts[block];
        _members = new int[_starts[blocks]];
        var next = _starts.AsSpan(0, blocks).ToArray();
        for (var record = oneTable ? 0 : lefts; record < blockOf.Length; record++)
        {
            if (blockOf[record] >= 0)
                _members[next[blockOf[record]]++] = record;
        }
    }

    public int[] BlockOf { get; }

    public int Blocks { get; }

    /// <summary>Left records of each block.</summary>
    public int[] LeftsOf { get; }

    /// <summary>
    /// Candidates of a left record in its block, ascending: the right records, or in one table the records behind it.
    /// </summary>
    public ReadOnlySpan<int> PartnersOf(int left)
    {
        var block = BlockOf[left];
        if (block < 0)
            return [];
        var members = _members.AsSpan(_starts[block], _starts[block + 1] - _starts[block]);
        if (_lefts < BlockOf.Length)
            return members;
        var at = members.BinarySearch(left);
        return members[(at + 1)..];
    }

    /// <summary>Pairs of a block.</summary>
    public double PairsOf(int block)
    {
        double members = _starts[block + 1] - _starts[block];
        return _lefts < BlockOf.Length ? LeftsOf[block] * members : members * (members - 1) / 2;
    }
}
