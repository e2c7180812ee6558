using System.Globalization;
using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.Parsers;

/// <summary>Free texts and words of a fixed list.</summary>
internal static class TextParser
{
    /// <summary>A text that is kept as it came, but for line breaks.</summary>
    public static FieldDefect? Read(string text, int longest, out string value)
    {
        value = "";
        if (text.Length > longest)
            return new(DefectCodes.TooLong, string.Create(
                CultureInfo.InvariantCulture, $"The text is longer than {longest} characters."));
        foreach (var c in text)
        {
            // PostgreSQL cannot hold U+0000 in a text, and no other control character is ever meant.
            if (char.IsControl(c) && c is not ('\t' or '\r' or '\n'))
                return new(DefectCodes.BadCharacter, "The text contains a control character; export the column again.");
        }

        value = text.AsSpan().ContainsAny('\t', '\r', '\n') ? text.ReplaceLineEndings(" ").Replace('\t', ' ') : text;
        return null;
    }

    /// <summary>One of the accepted words, whatever its case.</summary>
    public static FieldDefect? ReadWord(string text, string[] accepted, out string word)
    {
        foreach (var candidate in accepted)
        {
            if (candidate.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                word = candidate;
                return null;
            }
        }

        word = "";
        return new(DefectCodes.UnknownWord, $"The accepted words are {string.Join(", ", accepted)}.");
    }

    public static FieldDefect? ReadFlag(string text, out bool flag)
    {
        flag = text == "1";
        return text is "0" or "1" ? null : new(DefectCodes.BadBoolean, "Write 1 for yes, 0 for no, nothing for unknown.");
    }
}
