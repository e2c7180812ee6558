using System.Text;
using System.Text.Json;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Ingestion.In.Files;

/// <summary>Finds the fields in a row of a file, and keeps a row as bytes from which it can be read again.</summary>
internal sealed class FileDecoder
{
    private static readonly Defect BadQuoting = new(
        "", DefectCodes.BadQuoting, "A quote is not closed, or text follows a closing quote; write quotes inside a cell twice.");

    private readonly FileFormat _format;
    private readonly Header? _header;
    private readonly JsonDecoder _json;

    /// <exception cref="FileRefusedException">The header does not fit the source.</exception>
    public FileDecoder(SourceSchema schema, FileLayout layout)
    {
        _format = layout.Format;
        _header = layout.Format == FileFormat.JsonLines ? null : Header.Match(schema, layout.Columns, layout.Mapping);
        _json = new(schema, layout.Mapping);
    }

    public Decoded Decode(FileRow row)
    {
        if (_header is null)
            return _json.Decode(Encoding.UTF8.GetBytes(row.Text));
        if (row.Cells is not null)
            return _header.Row(row.Cells);
        return CsvCells.TrySplit(row.Text, _header.Columns.Count, out var cells) ? _header.Row(cells) : BadQuoting;
    }

    public static ReadOnlyMemory<byte> ToBytes(FileRow row) =>
        row.Cells is null ? Encoding.UTF8.GetBytes(row.Text) : JsonSerializer.SerializeToUtf8Bytes(row.Cells);

    public FileRow FromBytes(long lineNo, ReadOnlyMemory<byte> bytes) => _format == FileFormat.Xlsx
        ? new(lineNo, "", JsonSerializer.Deserialize<string[]>(bytes.Span))
        : new(lineNo, Encoding.UTF8.GetString(bytes.Span));
}
