using System.Text;
using LowIncomeMonitor.Matching.CrossChecks.Scan;

namespace LowIncomeMonitor.Matching.CrossChecks.Roster;

/// <summary>The cells of a row of the roster, by our own columns.</summary>
internal readonly ref struct RosterCells(ReadOnlySpan<byte> row, ReadOnlySpan<Range> cells, int[] columns, Encoding encoding)
{
    private readonly ReadOnlySpan<byte> _row = row;
    private readonly ReadOnlySpan<Range> _cells = cells;

    /// <summary>A cell as it stands in the row; empty where the file has no such column.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => columns[column] is >= 0 and var place ? _row[_cells[place]] : [];

    /// <summary>Its text, trimmed.</summary>
    public ReadOnlySpan<char> Text(int column, Span<char> buffer) => encoding.Text(Bytes(column), buffer);
}
