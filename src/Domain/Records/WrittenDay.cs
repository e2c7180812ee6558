using System.Globalization;

namespace LowIncomeMonitor.Domain.Records;

/// <summary>Days as departments write them: <c>yyyy-MM-dd</c>, <c>yyyyMMdd</c> or <c>yyyy/M/d</c>.</summary>
public static class WrittenDay
{
    /// <summary>Nothing that a register holds today is older; the earliest birth dates are.</summary>
    private const int EarliestYear = 1850;

    /// <summary>False where the text is in none of the forms, or no day of the calendar.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        Span<char> digits = stackalloc char[8];
        if (text is [_, _, _, _, '-', _, _, '-', _, _])
            Join(text[..4], text[5..7], text[8..], digits);
        else if (text is [_, _, _, _, '/', ..])
        {
            if (!TrySlashes(text[5..], digits))
                return false;
            text[..4].CopyTo(digits);
        }
        else if (text.Length == digits.Length)
            text.CopyTo(digits);
        else
            return false;
        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            && date.Year >= EarliestYear;
    }

    private static bool TrySlashes(ReadOnlySpan<char> monthAndDay, Span<char> digits)
    {
        var slash = monthAndDay.IndexOf('/');
        var dayLength = monthAndDay.Length - slash - 1;
        if (slash is not (1 or 2) || dayLength is not (1 or 2))
            return false;
        digits.Fill('0');
        monthAndDay[..slash].CopyTo(digits[(6 - slash)..]);
        monthAndDay[(slash + 1)..].CopyTo(digits[(8 - dayLength)..]);
        return true;
    }

    private static void Join(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, Span<char> digits)
    {
        year.CopyTo(digits);
        month.CopyTo(digits[4..]);
        day.CopyTo(digits[6..]);
    }
}
