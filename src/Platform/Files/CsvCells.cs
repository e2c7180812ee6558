namespace LowIncomeMonitor.Platform.Files;

/// <summary>Splits one row of RFC 4180 text into its cells.</summary>
public static class CsvCells
{
    /// <summary>False when a quote is not closed, or text follows a closing quote.</summary>
    public static bool TrySplit(string row, int expected, out List<string> cells)
    {
        cells = new(expected);
        var walk = new CsvCellWalk<char>(row);
        while (walk.MoveNext())
            cells.Add(Text(walk.Cell));
        return !walk.IsMalformed;
    }

    /// <summary>The text of a cell that stands in its row: without its quotes, and with doubled ones single.</summary>
    public static string Text(ReadOnlySpan<char> cell)
    {
        var inner = new string(CsvScan.WithoutQuotes(cell));
        return inner.Length < cell.Length ? inner.Replace("\"\"", "\"", StringComparison.Ordinal) : inner;
    }
}
