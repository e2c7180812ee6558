using LowIncomeMonitor.Domain.Linkage.Models;

namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>
/// Builds the blocks of all keys and splits those that hold too many pairs: pairs of such a block stay candidates where
/// they also agree on one of the finer parts, and blocks that are still too large are split again by the next ones.
/// </summary>
internal sealed class CandidateIndexBuilder
{
    private readonly KeyParts _parts;
    private readonly IReadOnlyList<FinerPart> _finer;
    private readonly int _lefts;
    private readonly int _records;
    private readonly List<KeyColumn> _columns = [];
    private readonly List<BlockSplit> _splits = [];

    /// <param name="parts">Parts of the keys.</param>
    /// <param name="finer">What splits blocks, most telling first.</param>
    /// <param name="lefts">Left records.</param>
    /// <param name="records">All records.</param>
    public CandidateIndexBuilder(KeyParts parts, IReadOnlyList<FinerPart> finer, int lefts, int records) =>
        (_parts, _finer, _lefts, _records) = (parts, finer, lefts, records);

    /// <param name="keys">Keys of the model.</param>
    /// <param name="budget">Pairs that all keys together may bring, as far as finer parts can see to it.</param>
    public CandidateIndex Build(IReadOnlyList<BlockingKeySpec> keys, double budget)
    {
        var whole = keys.Select(key => (
            Key: key, Column: Column(BlockNumbers.Combine([.. key.Parts.Select(part => _parts.IdsOf(_parts.IndexOf(part)))])))).ToList();
        var limit = BlockLimit.Of([.. whole.Select(k => k.Column)], budget);
        foreach (var (key, column) in whole)
            Add(key.ToString(), column, limit, [.. _finer.Where(part => key.Parts.All(own => own.Column != part.Column))]);
        return new CandidateIndex(_columns, _splits, _lefts);
    }

    private void Add(string name, KeyColumn column, double limit, FinerPart[] finer)
    {
        var large = Enumerable.Range(0, column.Blocks).Where(block => column.PairsOf(block) > limit).ToHashSet();
        if (large.Count == 0 || finer.Length == 0)
        {
            _columns.Add(column);
            Report(name, column, large, []);
            return;
        }

        var small = (int[])column.BlockOf.Clone();
        var rest = (int[])column.BlockOf.Clone();
        for (var record = 0; record < _records; record++)
        {
            if (large.Contains(small[record]))
                small[record] = KeyColumn.None;
            else
                rest[record] = KeyColumn.None;
        }

        _columns.Add(Column((small, column.Blocks)));
        Report(name, column, large, finer);
        for (var f = 0; f < finer.Length; f++)
        {
            var blockOf = (int[])rest.Clone();
            var blocks = BlockNumbers.Refine(blockOf, finer[f].Ids);
            Add($"{name} + {finer[f].Column}", Column((blockOf, blocks)), limit, finer[(f + 1)..]);
        }
    }

    private void Report(string name, KeyColumn column, HashSet<int> large, FinerPart[] finer)
    {
        if (large.Count > 0)
            _splits.Add(new BlockSplit(name, large.Count, large.Sum(column.PairsOf), large.Max(column.PairsOf), [.. finer.Select(f => f.Column)]));
    }

    private KeyColumn Column((int[] BlockOf, int Blocks) numbered) => new(numbered.BlockOf, numbered.Blocks, _lefts);
}
