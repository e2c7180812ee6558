namespace LowIncomeMonitor.Platform.Files;

/// <summary>
/// Cuts RFC 4180 text into rows without splitting them, so that the cells are found by several workers. A quote that
/// is never closed would swallow the rest of the file: where a row does not end within <see cref="LongestRow"/>
/// characters, only its first line is given up, and reading goes on with the next. That depends on the text alone, not
/// on how it came in, so that every other reader of CSV cuts the same rows.
/// </summary>
public sealed class CsvRowReader
{
    public const int LongestRow = 1 << 16;

    private readonly TextReader _reader;
    private readonly int _longestRow;
    private readonly char[] _buffer;
    private int _start;
    private int _end;
    private bool _atEnd;
    private long _line = 1;

    public CsvRowReader(TextReader reader)
        : this(reader, LongestRow)
    {
    }

    internal CsvRowReader(TextReader reader, int longestRow) =>
        (_reader, _longestRow, _buffer) = (reader, longestRow, new char[2 * longestRow]);

    public IEnumerable<FileRow> Rows()
    {
        while (TryRead(out var row))
        {
            if (row.Text.Length > 0)
                yield return row;
        }
    }

    private bool TryRead(out FileRow row)
    {
        int length, lineBreak;
        while (!CsvScan.TryFindEnd(Window, _atEnd && Rest.Length <= _longestRow, out length, out lineBreak))
        {
            if (_atEnd || Rest.Length > _longestRow)
            {
                (length, lineBreak) = CsvScan.FirstLine(Window);
                break;
            }

            Fill();
        }

        row = new(_line, new string(Rest[..length]));
        if (length + lineBreak == 0)
            return false;
        _line += CsvScan.CountLineBreaks(Rest[..length]) + (lineBreak > 0 ? 1 : 0);
        _start += length + lineBreak;
        return true;
    }

    private ReadOnlySpan<char> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The part of the text in which the row must end; no character is cut in two.</summary>
    private ReadOnlySpan<char> Window => Rest.Length <= _longestRow ? Rest
        : Rest[..(_longestRow - (char.IsHighSurrogate(Rest[_longestRow - 1]) ? 1 : 0))];

    private void Fill()
    {
        Rest.CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        var read = _reader.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
    }
}
