using System.Globalization;

namespace LowIncomeMonitor.Domain.People;

/// <summary>
/// Brings a typed or exported citizen number back to plain characters, noting each repair. What cannot be undone with
/// certainty becomes a defect: a guessed number would be another person's.
/// </summary>
internal readonly ref struct CitizenIdCleaning
{
    /// <summary>Longer texts are refused unread; the longest honest form (quoted, spaced, full-width) stays below it.</summary>
    public const int MaxInput = 64;

    public CitizenIdCleaning(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var repairs = CitizenIdRepairs.None;
        var kept = Fold(text, buffer, ref repairs);
        kept = WithoutTextMarker(kept, ref repairs);
        Defect = kept.Contains('*') ? CitizenIdDefect.Masked
            : IsScientific(kept) ? CitizenIdDefect.ScientificNotation
            : CitizenIdDefect.None;
        if (Defect == CitizenIdDefect.None)
        {
            kept = WithoutHyphens(kept, ref repairs);
            kept = WithoutTrailingDecimal(kept, ref repairs);
            if (repairs.HasFlag(CitizenIdRepairs.TrailingDecimal) && CouldBeRoundedDouble(kept))
                Defect = CitizenIdDefect.SpreadsheetRounding;
        }

        Characters = kept;
        Repairs = repairs;
    }

    public ReadOnlySpan<char> Characters { get; }

    public CitizenIdRepairs Repairs { get; }

    public CitizenIdDefect Defect { get; }

    private static Span<char> Fold(ReadOnlySpan<char> text, Span<char> buffer, scoped ref CitizenIdRepairs repairs)
    {
        var length = 0;
        foreach (var original in text)
        {
            if (char.IsWhiteSpace(original) || CharacterFolding.IsInvisible(original))
            {
                repairs |= CitizenIdRepairs.InvisibleCharacters;
                continue;
            }

            var c = CharacterFolding.ToHalfWidth(original);
            if (c != original)
                repairs |= CitizenIdRepairs.FullWidth;
            if (c == 'x')
                repairs |= CitizenIdRepairs.LowerCaseX;
            else if (IsLookalikeX(c))
                repairs |= CitizenIdRepairs.LookalikeX;
            buffer[length++] = c == 'x' || IsLookalikeX(c) ? 'X' : c;
        }

        return buffer[..length];
    }

    // Multiplication sign, Roman numeral ten (both cases), Greek chi, Cyrillic ha: what input methods offer for X.
    private static bool IsLookalikeX(char c) => c is '\u00D7' or '\u2169' or '\u2179' or '\u03A7' or '\u0425' or '\u0445';

    private static Span<char> WithoutTextMarker(Span<char> text, scoped ref CitizenIdRepairs repairs)
    {
        var marked = text switch
        {
            ['=', '"', .. var inner, '"'] => inner,
            ['"', .. var inner, '"'] => inner,
            ['\'' or '`' or '\u2018' or '\u2019', .. var inner] => inner,
            _ => text,
        };
        if (marked.Length != text.Length)
            repairs |= CitizenIdRepairs.TextMarker;
        return marked;
    }

    private static bool IsScientific(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOfAny('E', 'e');
        return exponent > 0
            && !text[..exponent].ContainsAnyExceptInRange('.', '9') && !text[..exponent].Contains('/')
            && !text[(exponent + 1)..].TrimStart('+').ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Hyphens between digits are grouping; a leading one is a minus sign and stays, to be refused.</summary>
    private static Span<char> WithoutHyphens(Span<char> text, scoped ref CitizenIdRepairs repairs)
    {
        if (text.Length < 2 || !text[1..^1].ContainsAny('-', '\u2010', '\u2013'))
            return text;
        var length = 1;
        for (var i = 1; i < text.Length; i++)
        {
            if (i == text.Length - 1 || text[i] is not ('-' or '\u2010' or '\u2013'))
                text[length++] = text[i];
        }

        repairs |= CitizenIdRepairs.Hyphens;
        return text[..length];
    }

    private static Span<char> WithoutTrailingDecimal(Span<char> text, scoped ref CitizenIdRepairs repairs)
    {
        var point = text.IndexOf('.');
        if (point <= 0 || point == text.Length - 1 || text[(point + 1)..].ContainsAnyExcept('0')
            || text[..point].ContainsAnyExceptInRange('0', '9'))
            return text;
        repairs |= CitizenIdRepairs.TrailingDecimal;
        return text[..point];
    }

    /// <summary>
    /// Doubles near 10^17 are 16 to 128 apart. A number that went through one comes out as a multiple of that, whatever
    /// it was before, and may still pass the check; one that no double can hold came from an exact column.
    /// </summary>
    private static bool CouldBeRoundedDouble(ReadOnlySpan<char> digits) =>
        digits.Length == CitizenId.Length
        && ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && (ulong)(double)value == value;
}
