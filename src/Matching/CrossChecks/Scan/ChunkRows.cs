using System.Text;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks.Scan;

/// <summary>What scans share: where a row stands, on which line, and the text of its cells.</summary>
internal static class ChunkRows
{
    public static RowRange Range(this in CsvByteRows rows, CsvChunk chunk) =>
        new(rows.Start, rows.End, chunk.RowLines is null ? rows.LinesBefore : rows.Ordinal);

    /// <summary>The line of a row, given the line of the chunk's first row.</summary>
    public static long LineOf(this CsvChunk chunk, RowRange row, long first) =>
        chunk.RowLines is { } lines ? lines[row.Place] : first + row.Place;

    public static ReadOnlySpan<byte> Row(this CsvChunk chunk, RowRange row) => chunk.Bytes[row.Start..row.End];

    /// <summary>
    /// The text of a cell that stands in its row, trimmed. The buffer is used where it is long enough.
    /// </summary>
    public static ReadOnlySpan<char> Text(this Encoding encoding, ReadOnlySpan<byte> cell, Span<char> buffer)
    {
        // No character has less than a byte.
        if (buffer.Length < cell.Length)
            buffer = new char[cell.Length];
        ReadOnlySpan<char> text = buffer[..encoding.GetChars(cell, buffer)];
        return (text is ['"', ..] ? CsvCells.Text(text) : text).Trim();
    }

    /// <summary>A cell of a row as it stands there; empty where the file has no such column (-1).</summary>
    public static ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> row, int index)
    {
        var walk = new CsvCellWalk<byte>(row);
        for (var i = 0; i <= index; i++)
        {
            if (!walk.MoveNext())
                return [];
        }

        return index < 0 ? [] : walk.Cell;
    }
}
