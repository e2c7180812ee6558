using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>How many pairs a key brings, counted on a sample of the records.</summary>
internal sealed class KeyCost
{
    private const int SampleSize = 8_000;

    private readonly int[] _sample;
    private readonly int _lefts;
    private readonly double _scale;
    private readonly bool _oneTable;

    public KeyCost(RecordSet records)
    {
        // Records are in the order of their hash, so that equal rows stand at the same place of both tables and beside each other
        // in one: a sample of the first records would meet nearly all equal pairs and take each of them for many. Evenly spread
        // and in two tables shifted by half a step, it meets hardly any; they are no more than the records are.
        var lefts = Math.Min(records.LeftCount, SampleSize);
        var rights = Math.Min(records.RightCount, SampleSize);
        _sample = [.. Spread(0, records.LeftCount, lefts, 0), .. Spread(records.LeftCount, records.RightCount, rights, 0.5)];
        (_lefts, _oneTable) = (lefts, records.IsOneTable);
        var sampled = _oneTable ? lefts * (lefts - 1.0) / 2 : (double)lefts * rights;
        _scale = sampled > 0 ? records.PairCount / sampled : 0;
    }

    private static IEnumerable<int> Spread(int from, int count, int wanted, double shift) =>
        Enumerable.Range(0, wanted).Select(i => from + (int)((i + shift) * count / wanted));

    /// <summary>Pairs of records that agree on all the parts.</summary>
    public double Of(IReadOnlyList<int[]> parts)
    {
        var blocks = new Dictionary<(int, int, int), (int Lefts, int Rights)>();
        for (var i = 0; i < _sample.Length; i++)
        {
            var record = _sample[i];
            var key = (parts[0][record], parts.Count > 1 ? parts[1][record] : 0, parts.Count > 2 ? parts[2][record] : 0);
            if (key.Item1 < 0 || key.Item2 < 0 || key.Item3 < 0)
                continue;
            var (left, right) = blocks.GetValueOrDefault(key);
            blocks[key] = i < _lefts ? (left + 1, right) : (left, right + 1);
        }

        var pairs = 0.0;
        foreach (var (left, right) in blocks.Values)
            pairs += _oneTable ? left * (left - 1.0) / 2 : (double)left * right;
        return pairs * _scale;
    }
}
