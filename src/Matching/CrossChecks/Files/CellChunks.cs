using System.Text;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks.Files;

/// <summary>
/// Makes chunks of CSV from a file that is none, or none in UTF-8 or GB18030, so that every format goes through the same
/// scan. Rows are made by one thread at a time and looked through by all.
/// </summary>
internal sealed class CellChunks(TableFile file, int size) : IChunkReader
{
    private readonly IEnumerator<TableRow> _rows = file.Rows().GetEnumerator();
    private readonly StringBuilder _text = new();
    private readonly Lock _gate = new();
    private long _last = -1;

    public long ReadNext(CsvChunk chunk)
    {
        lock (_gate)
        {
            var lines = new List<long>();
            _text.Clear();
            // Three bytes for a character at most, so that a quarter of the size in characters and one long row fit.
            while (_text.Length < size / 4 && _rows.MoveNext())
            {
                Append(_rows.Current);
                lines.Add(_rows.Current.LineNo);
            }

            if (lines.Count == 0)
                return -1;
            chunk.Load(Encoding.UTF8.GetBytes(_text.ToString()), lines);
            return ++_last;
        }
    }

    private void Append(TableRow row)
    {
        var start = _text.Length;
        CsvLine.Append(_text, row.Cells ?? []);
        if (row.Cells is null || _text.Length - start > CsvRowReader.LongestRow - 2)
        {
            // Text behind a closing quote: a row that every reader finds malformed, with the file's text to look at.
            _text.Length = start;
            _text.Append("\"\"").Append(row.Text.AsSpan(0, Math.Min(row.Text.Length, CsvRowReader.LongestRow / 2)));
            _text.Append('.').Replace('"', '\'', start + 2, _text.Length - start - 2)
                .Replace('\n', ' ', start, _text.Length - start).Replace('\r', ' ', start, _text.Length - start);
        }

        _text.Append('\n');
    }
}
