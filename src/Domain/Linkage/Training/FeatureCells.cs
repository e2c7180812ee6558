using LowIncomeMonitor.Domain.Linkage.Blocking;
using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>
/// What can happen to one feature of a pair as far as blocking is concerned: the outcome of its comparison together with the
/// key parts on its columns that agree. Key parts on columns that nothing compares form features without outcome.
/// </summary>
internal sealed class FeatureCells
{
    private readonly uint[] _partsOf;
    private readonly uint[] _keys;
    private readonly Dictionary<(int Outcome, uint Parts), int>[] _cells;
    private readonly int _comparisons;

    public FeatureCells(LinkModel model, KeyParts parts)
    {
        _comparisons = model.Comparisons.Count;
        var features = new List<uint>(Enumerable.Repeat(0U, _comparisons));
        foreach (var part in parts.All)
        {
            var owner = OwnerOf(model.Comparisons, part.Column);
            if (owner >= 0)
                features[owner] |= 1U << parts.IndexOf(part);
            else
                features.Add(1U << parts.IndexOf(part));
        }

        _partsOf = [.. features];
        _keys = [.. model.Blocking.Select(key => key.Parts.Aggregate(0U, (bits, part) => bits | 1U << parts.IndexOf(part)))];
        _cells = [.. features.Select(_ => new Dictionary<(int, uint), int>())];
    }

    public int Features => _partsOf.Length;

    public int Keys => _keys.Length;

    public int CellsOf(int feature) => _cells[feature].Count;

    /// <summary>Cell of each feature for each pattern, in one array; cells not met before are added.</summary>
    public int[] Locate(PatternCount[] patterns)
    {
        var cells = new int[patterns.Length * Features];
        for (var p = 0; p < patterns.Length; p++)
        {
            var key = patterns[p].Key;
            for (var f = 0; f < Features; f++)
            {
                var cell = (f < _comparisons ? Outcomes.Of(key.Pattern, f) : Outcomes.Missing, key.Parts & _partsOf[f]);
                if (!_cells[f].TryGetValue(cell, out var at))
                    _cells[f].Add(cell, at = _cells[f].Count);
                cells[p * Features + f] = at;
            }
        }

        return cells;
    }

    /// <summary>Outcome of each cell of a feature, in the order of cells.</summary>
    public int[] OutcomesOf(int feature) => [.. _cells[feature].OrderBy(cell => cell.Value).Select(cell => cell.Key.Outcome)];

    /// <summary>For each cell of a feature, which keys it leaves possible: one bit a key.</summary>
    public int[] KeysLeftBy(int feature) =>
        [.. _cells[feature].OrderBy(cell => cell.Value).Select(cell => KeysLeft(_partsOf[feature], cell.Key.Parts))];

    private int KeysLeft(uint parts, uint agreeing)
    {
        var left = 0;
        for (var k = 0; k < _keys.Length; k++)
        {
            if ((_keys[k] & parts & ~agreeing) == 0)
                left |= 1 << k;
        }

        return left;
    }

    private static int OwnerOf(IReadOnlyList<ComparisonSpec> comparisons, string column)
    {
        var first = comparisons.ToList().FindIndex(c => c.Columns[0] == column);
        return first >= 0 ? first : comparisons.ToList().FindIndex(c => c.Columns.Contains(column));
    }
}
