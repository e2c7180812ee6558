namespace LowIncomeMonitor.Platform.Files;

/// <summary>Where rows of RFC 4180 text end. Quotes count only where a field begins; elsewhere they are text.</summary>
public static class CsvScan
{
    /// <summary>Finds the end of the row at the start of the text; false when more text is needed to tell.</summary>
    /// <param name="text">Text from the start of a row.</param>
    /// <param name="atEnd">True when nothing follows the text.</param>
    /// <param name="length">Length of the row.</param>
    /// <param name="lineBreak">Length of the line break behind it.</param>
    public static bool TryFindEnd(ReadOnlySpan<char> text, bool atEnd, out int length, out int lineBreak)
    {
        (length, lineBreak) = (0, 0);
        while (true)
        {
            if (length < text.Length && text[length] == '"' && !TrySkipQuoted(text, atEnd, ref length))
                return false;
            var separator = text[length..].IndexOfAny(',', '\n', '\r');
            if (separator < 0)
            {
                length = text.Length;
                return atEnd;
            }

            length += separator;
            if (text[length] == ',')
            {
                length++;
                continue;
            }

            // A carriage return at the edge of the buffer may be half of a line break.
            if (text[length] == '\r' && length + 1 == text.Length && !atEnd)
                return false;
            lineBreak = text[length] == '\r' && length + 1 < text.Length && text[length + 1] == '\n' ? 2 : 1;
            return true;
        }
    }

    /// <summary>The first line, whatever its quotes say.</summary>
    public static (int Length, int LineBreak) FirstLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\n', '\r');
        if (end < 0)
            return (text.Length, 0);
        return (end, text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }

    public static int CountLineBreaks(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var rest = text; rest.ContainsAny('\n', '\r');)
        {
            var (length, lineBreak) = FirstLine(rest);
            rest = rest[(length + lineBreak)..];
            count++;
        }

        return count;
    }

    /// <summary>Moves behind the closing quote; false when it is not there yet.</summary>
    private static bool TrySkipQuoted(ReadOnlySpan<char> text, bool atEnd, ref int position)
    {
        position++;
        while (true)
        {
            var quote = text[position..].IndexOf('"');
            if (quote < 0)
                return false;
            position += quote + 1;
            if (position == text.Length)
                return atEnd;
            if (text[position] != '"')
                return true;
            position++;
        }
    }
}
