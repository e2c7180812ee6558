using System.Numerics;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>
/// Where rows of RFC 4180 text end. Quotes count only where a field begins; elsewhere they are text. Works on characters
/// and, because no byte of a longer character is one of these marks in UTF-8 or GB18030, on bytes of these encodings.
/// </summary>
public static class CsvScan
{
    /// <summary>Finds the end of the row at the start of the text; false when more text is needed to tell.</summary>
    /// <param name="text">Text from the start of a row.</param>
    /// <param name="atEnd">True when nothing follows the text.</param>
    /// <param name="length">Length of the row.</param>
    /// <param name="lineBreak">Length of the line break behind it.</param>
    public static bool TryFindEnd<T>(ReadOnlySpan<T> text, bool atEnd, out int length, out int lineBreak)
        where T : unmanaged, IBinaryInteger<T>
    {
        (length, lineBreak) = (0, 0);
        while (true)
        {
            if (length < text.Length && text[length] == Mark<T>('"') && !TrySkipQuoted(text, atEnd, ref length))
                return false;
            var separator = text[length..].IndexOfAny(Mark<T>(','), Mark<T>('\n'), Mark<T>('\r'));
            if (separator < 0)
            {
                length = text.Length;
                return atEnd;
            }

            length += separator;
            if (text[length] == Mark<T>(','))
            {
                length++;
                continue;
            }

            // A carriage return at the edge of the buffer may be half of a line break.
            if (text[length] == Mark<T>('\r') && length + 1 == text.Length && !atEnd)
                return false;
            lineBreak = LineBreakAt(text, length);
            return true;
        }
    }

    /// <summary>The first line, whatever its quotes say.</summary>
    public static (int Length, int LineBreak) FirstLine<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var end = text.IndexOfAny(Mark<T>('\n'), Mark<T>('\r'));
        return end < 0 ? (text.Length, 0) : (end, LineBreakAt(text, end));
    }

    public static int CountLineBreaks<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var count = 0;
        for (var rest = text; rest.ContainsAny(Mark<T>('\n'), Mark<T>('\r'));)
        {
            var (length, lineBreak) = FirstLine(rest);
            rest = rest[(length + lineBreak)..];
            count++;
        }

        return count;
    }

    /// <summary>The text between the quotes of a quoted cell, doubled quotes still double; any other cell as it is.</summary>
    public static ReadOnlySpan<T> WithoutQuotes<T>(ReadOnlySpan<T> cell)
        where T : unmanaged, IBinaryInteger<T> =>
        cell.Length >= 2 && cell[0] == Mark<T>('"') ? cell[1..^1] : cell;

    internal static T Mark<T>(char mark)
        where T : unmanaged, IBinaryInteger<T> => T.CreateTruncating(mark);

    private static int LineBreakAt<T>(ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T> =>
        text[at] == Mark<T>('\r') && at + 1 < text.Length && text[at + 1] == Mark<T>('\n') ? 2 : 1;

    /// <summary>Moves behind the closing quote; false when it is not there yet.</summary>
    private static bool TrySkipQuoted<T>(ReadOnlySpan<T> text, bool atEnd, ref int position)
        where T : unmanaged, IBinaryInteger<T>
    {
        position++;
        while (true)
        {
            var quote = text[position..].IndexOf(Mark<T>('"'));
            if (quote < 0)
                return false;
            position += quote + 1;
            if (position == text.Length)
                return atEnd;
            if (text[position] != Mark<T>('"'))
                return true;
            position++;
        }
    }
}
