using System.Text;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>An open file: its header, its rows, and how far reading is.</summary>
public sealed class FileRows : IDisposable
{
    private readonly FileStream _file;
    private readonly StreamReader? _text;
    private readonly IEnumerator<FileRow> _rows;

    private FileRows(FileStream file, StreamReader? text, FileFormat format)
    {
        _file = file;
        _text = text;
        Format = format;
        _rows = (format switch
        {
            FileFormat.Xlsx => XlsxRows.Read(file),
            FileFormat.Csv => new CsvRowReader(text!).Rows(),
            _ => Lines(text!),
        }).GetEnumerator();
    }

    public FileFormat Format { get; }

    /// <summary>Bytes read so far.</summary>
    public long BytesRead => _file.CanRead ? _file.Position : 0;

    public static FileRows Open(string path, FileFacts facts) => Open(path, facts.Encoding);

    /// <param name="path">The file.</param>
    /// <param name="encoding">Encoding of a file of text; a byte order mark outranks it.</param>
    public static FileRows Open(string path, Encoding encoding)
    {
        var format = FileFormats.Of(path);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        var text = format == FileFormat.Xlsx ? null : new StreamReader(file, encoding, true, 1 << 16);
        return new(file, text, format);
    }

    /// <summary>The cells of the first row.</summary>
    /// <exception cref="FileRefusedException">The file is empty or its first row cannot be read.</exception>
    public IReadOnlyList<string> ReadHeader()
    {
        if (!_rows.MoveNext())
            throw new FileRefusedException("The file is empty; it needs a header row.");
        if (_rows.Current.Cells is { } cells)
            return cells;
        return CsvCells.TrySplit(_rows.Current.Text, 0, out var columns)
            ? columns
            : throw new FileRefusedException("The quotes of the header row do not match.");
    }

    /// <summary>The rows that follow; to be enumerated once.</summary>
    public IEnumerable<FileRow> Rest()
    {
        while (_rows.MoveNext())
            yield return _rows.Current;
    }

    public void Dispose()
    {
        _rows.Dispose();
        _text?.Dispose();
        _file.Dispose();
    }

    private static IEnumerable<FileRow> Lines(StreamReader text)
    {
        var lineNo = 0L;
        while (text.ReadLine() is { } line)
        {
            lineNo++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return new(lineNo, line);
        }
    }
}
