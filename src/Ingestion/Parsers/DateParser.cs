using System.Globalization;
using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.Parsers;

/// <summary>Calendar days as <c>yyyy-MM-dd</c>, <c>yyyyMMdd</c> or <c>yyyy/M/d</c>, brought to <c>yyyy-MM-dd</c>.</summary>
internal static class DateParser
{
    /// <summary>Nothing that a register holds today is older; the earliest birth dates are.</summary>
    private const int EarliestYear = 1850;

    private const int LatestYear = 2199;

    /// <summary>Registers write 9999-12-31 (or another day of that century) for an end that has not come.</summary>
    private const int OpenEndYear = 9000;

    private static readonly FieldDefect Unreadable = new(
        DefectCodes.BadDate, "This is no day of the calendar; write it as yyyy-MM-dd, yyyyMMdd or yyyy/M/d.");

    private static readonly FieldDefect UnreadableMonth = new(
        DefectCodes.BadDate, "This is no month of the calendar; write it as yyyy-MM, yyyyMM or yyyy/M.");

    private static readonly FieldDefect Future = new(
        DefectCodes.FutureDate, "The day lies in the future; correct it, or send the record when it has come.");

    /// <summary>A day that may lie ahead.</summary>
    public static FieldDefect? Read(string text, out string iso)
    {
        iso = "";
        if (!TryRead(text, out var date) || date.Year > LatestYear)
            return Unreadable;
        iso = Iso(date);
        return null;
    }

    /// <summary>A day that something already happened on. One day of grace: clocks and time zones of senders differ.</summary>
    public static FieldDefect? ReadPast(string text, DateOnly today, out string iso)
    {
        iso = "";
        if (!TryRead(text, out var date) || date.Year > LatestYear)
            return Unreadable;
        if (date.DayNumber > today.DayNumber + 1)
            return Future;
        iso = Iso(date);
        return null;
    }

    /// <summary>A day on which something ends; the customary "never" of the year 9999 becomes empty.</summary>
    public static FieldDefect? ReadEnd(string text, out string iso)
    {
        iso = "";
        if (TryRead(text, out var date) && date.Year >= OpenEndYear)
            return null;
        return Read(text, out iso);
    }

    /// <summary>A month as <c>yyyy-MM</c>, <c>yyyyMM</c> or <c>yyyy/M</c>, brought to <c>yyyy-MM</c>.</summary>
    public static FieldDefect? ReadMonth(string text, out string month)
    {
        month = "";
        var first = text.Length == 6 && !text.Contains('/', StringComparison.Ordinal) ? text + "01"
            : text.Contains('/', StringComparison.Ordinal) ? text + "/1" : text + "-01";
        if (!TryRead(first, out var date) || date.Year > LatestYear)
            return UnreadableMonth;
        month = date.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return null;
    }

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

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
