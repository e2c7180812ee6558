namespace LowIncomeMonitor.Api.Indicators;

/// <summary>
/// Hides small counts. Where a single part of a column is hidden, it would follow from the total and the other parts,
/// so the next smallest part is hidden with it.
/// </summary>
internal static class SmallCells
{
    public static IReadOnlyList<IndicatorRow> Hide(
        string totalName, Dictionary<string, long> total, IReadOnlyList<(string Name, Dictionary<string, long> Sums)> parts,
        int below)
    {
        var hidden = new HashSet<(string Column, int Part)>();
        foreach (var column in total.Keys)
        {
            var counts = parts.Select((part, index) => (Index: index, Count: part.Sums.GetValueOrDefault(column))).ToList();
            var small = counts.Where(c => IsSmall(c.Count, below)).ToList();
            hidden.UnionWith(small.Select(c => (column, c.Index)));
            if (small.Count == 1 && !IsSmall(total[column], below)
                && counts.Where(c => c.Count >= below).OrderBy(c => c.Count).ThenBy(c => c.Index).Cast<(int Index, long Count)?>().FirstOrDefault() is { } next)
                hidden.Add((column, next.Index));
        }

        return
        [
            new IndicatorRow(totalName, total.ToDictionary(c => c.Key, c => IsSmall(c.Value, below) ? null : (long?)c.Value)),
            .. parts.Select((part, index) => new IndicatorRow(
                part.Name,
                part.Sums.ToDictionary(c => c.Key, c => hidden.Contains((c.Key, index)) ? null : (long?)c.Value))),
        ];
    }

    private static bool IsSmall(long count, int below) => count > 0 && count < below;
}
