using System.Numerics;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>Walks through the cells of one row of RFC 4180 text, of characters or of bytes.</summary>
public ref struct CsvCellWalk<T>(ReadOnlySpan<T> row)
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly ReadOnlySpan<T> _row = row;
    private int _next;

    /// <summary>The present cell as it stands in the row, quotes included.</summary>
    public ReadOnlySpan<T> Cell { get; private set; }

    /// <summary>Where the present cell ends in the row.</summary>
    public int End { get; private set; }

    /// <summary>A quote is not closed, or text follows a closing quote: the row has no cells one could trust.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Moves to the next cell; false behind the last one and where the row is malformed.</summary>
    public bool MoveNext()
    {
        if (_next > _row.Length || IsMalformed)
            return false;
        var start = _next;
        var end = start;
        if (start < _row.Length && _row[start] == CsvScan.Mark<T>('"'))
            IsMalformed = !TrySkipQuoted(ref end);
        else
            end = _row[start..].IndexOf(CsvScan.Mark<T>(',')) is >= 0 and var length ? start + length : _row.Length;
        Cell = _row[start..end];
        End = end;
        _next = end + 1;
        return !IsMalformed;
    }

    private readonly bool TrySkipQuoted(ref int end)
    {
        do
        {
            var quote = _row[(end + 1)..].IndexOf(CsvScan.Mark<T>('"'));
            if (quote < 0)
                return false;
            end += quote + 2;
        }
        while (end < _row.Length && _row[end] == CsvScan.Mark<T>('"'));

        return end == _row.Length || _row[end] == CsvScan.Mark<T>(',');
    }
}
