using System.Buffers;
using System.Text;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>Writes cells of RFC 4180 text.</summary>
public static class CsvLine
{
    private static readonly SearchValues<char> s_special = SearchValues.Create(",\"\r\n");

    /// <summary>Appends a cell, in quotes where it needs them or <paramref name="always"/>.</summary>
    public static StringBuilder Append(StringBuilder line, ReadOnlySpan<char> cell, bool always = false)
    {
        if (!always && !cell.ContainsAny(s_special))
            return line.Append(cell);
        line.Append('"');
        for (var rest = cell; ;)
        {
            var quote = rest.IndexOf('"');
            if (quote < 0)
                return line.Append(rest).Append('"');
            line.Append(rest[..quote]).Append("\"\"");
            rest = rest[(quote + 1)..];
        }
    }

    /// <summary>Appends a row of cells, without a line break. A row of one cell is quoted, so that it is never blank.</summary>
    public static StringBuilder Append(StringBuilder line, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
            Append(i == 0 ? line : line.Append(','), cells[i], always: cells.Count == 1);
        return line;
    }
}
