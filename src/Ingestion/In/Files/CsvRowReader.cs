namespace LowIncomeMonitor.Ingestion.In.Files;

/// <summary>
/// Cuts RFC 4180 text into rows without splitting them, so that the cells are found by several workers. A quote that
/// is never closed would swallow the rest of the file: after <see cref="LongestRow"/> characters only the line that
/// opened it is given up, and reading goes on with the next.
/// </summary>
internal sealed class CsvRowReader(TextReader reader)
{
    internal const int LongestRow = 1 << 16;

    private readonly char[] _buffer = new char[2 * LongestRow];
    private int _start;
    private int _end;
    private bool _atEnd;
    private long _line = 1;

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
        while (!CsvScan.TryFindEnd(Rest, _atEnd, out length, out lineBreak))
        {
            if (_atEnd || Rest.Length >= LongestRow)
            {
                (length, lineBreak) = CsvScan.FirstLine(Rest);
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

    private void Fill()
    {
        Rest.CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        var read = reader.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
    }
}
