using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>Numbers the distinct combinations of several columns.</summary>
internal sealed class DistinctTuples
{
    private readonly List<int[]> _tuples = [];

    public DistinctTuples(TextColumn[] columns, int records)
    {
        // Folded from the left: (first, second) gets a number, that number and the third the next.
        var ids = columns[0].Codes.ToArray();
        for (var c = 1; c < columns.Length; c++)
        {
            var codes = columns[c].Codes;
            var known = new Dictionary<(int, int), int>();
            for (var record = 0; record < records; record++)
            {
                var key = (ids[record], codes[record]);
                if (!known.TryGetValue(key, out var id))
                    known.Add(key, id = known.Count);
                ids[record] = id;
            }
        }

        IdOf = ids;
        for (var record = 0; record < records; record++)
        {
            if (ids[record] == _tuples.Count)
                _tuples.Add(Array.ConvertAll(columns, column => column.Codes[record]));
        }
    }

    public int[] IdOf { get; }

    public int Count => _tuples.Count;

    public int CodeOf(int id, int column) => _tuples[id][column];
}
