using System.Text;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks.Files;

/// <summary>A file of any accepted format as rows of cells, read by one thread: rosters, workbooks, JSON lines.</summary>
internal sealed class TableFile : IDisposable
{
    private readonly FileRows _rows;
    private readonly JsonTable? _json;

    private TableFile(FileRows rows)
    {
        _rows = rows;
        _json = rows.Format == FileFormat.JsonLines ? new JsonTable(rows.Rest()) : null;
        Columns = _json?.Columns ?? rows.ReadHeader();
    }

    /// <summary>The columns as the file names them.</summary>
    public IReadOnlyList<string> Columns { get; }

    public FileFormat Format => _rows.Format;

    /// <summary>Bytes read so far.</summary>
    public long BytesRead => _rows.BytesRead;

    /// <exception cref="FileRefusedException">The file has no header, or is no file of its format.</exception>
    public static TableFile Open(string path, string? encodingName)
    {
        var rows = FileRows.Open(path, EncodingOf(path, encodingName));
        try
        {
            return new(rows);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    /// <summary>The rows behind the header; to be enumerated once.</summary>
    public IEnumerable<TableRow> Rows() => _json?.Rows() ?? _rows.Rest().Select(Cells);

    public void Dispose() => _rows.Dispose();

    private static TableRow Cells(FileRow row)
    {
        if (row.Cells is not null)
            return new(row.LineNo, row.Cells, "");
        return CsvCells.TrySplit(row.Text, 0, out var cells) ? new(row.LineNo, cells, row.Text) : new(row.LineNo, null, row.Text);
    }

    private static Encoding EncodingOf(string path, string? name)
    {
        if (name is not null)
            return TextEncoding.Named(name);
        if (FileFormats.Of(path) != FileFormat.Csv)
            return Encoding.UTF8;
        using var bytes = new FileBytes(path);
        return EncodingSample.Of(bytes);
    }
}
