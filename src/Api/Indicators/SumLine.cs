namespace LowIncomeMonitor.Api.Indicators;

/// <summary>A line of a table along which a reader can subtract: one cell is the sum of the others.</summary>
/// <param name="Sum">The sum.</param>
/// <param name="Parts">What it is the sum of.</param>
internal sealed record SumLine(Cell Sum, IReadOnlyList<Cell> Parts)
{
    /// <summary>
    /// The lines of a table: down every column from the whole to its regions, and across every row from each sum to
    /// the columns that make it up.
    /// </summary>
    public static IEnumerable<SumLine> Of(
        IReadOnlyList<IReadOnlyDictionary<string, long>> rows, IReadOnlyDictionary<string, string> sumOfColumn)
    {
        var regions = Enumerable.Range(1, rows.Count - 1).ToList();
        foreach (var column in rows[0].Keys.Order(StringComparer.Ordinal))
            yield return new SumLine(new Cell(0, column), [.. regions.Select(row => new Cell(row, column))]);
        var across = sumOfColumn.GroupBy(c => c.Value, c => c.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var sum in across)
                yield return new SumLine(new Cell(row, sum.Key), [.. sum.Order(StringComparer.Ordinal).Select(column => new Cell(row, column))]);
        }
    }
}
