using System.Globalization;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.Parsers;

/// <summary>Calendar days as <c>yyyy-MM-dd</c>, <c>yyyyMMdd</c> or <c>yyyy/M/d</c>, brought to <c>yyyy-MM-dd</c>.</summary>
internal static class DateParser
{
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
        if (!WrittenDay.TryRead(text, out var date) || date.Year > LatestYear)
            return Unreadable;
        iso = Iso(date);
        return null;
    }

    /// <summary>A day that something already happened on. One day of grace: clocks and time zones of senders differ.</summary>
    public static FieldDefect? ReadPast(string text, DateOnly today, out string iso)
    {
        iso = "";
        if (!WrittenDay.TryRead(text, out var date) || date.Year > LatestYear)
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
        if (WrittenDay.TryRead(text, out var date) && date.Year >= OpenEndYear)
            return null;
        return Read(text, out iso);
    }

    /// <summary>A month as <c>yyyy-MM</c>, <c>yyyyMM</c> or <c>yyyy/M</c>, brought to <c>yyyy-MM</c>.</summary>
    public static FieldDefect? ReadMonth(string text, out string month)
    {
        month = "";
        var first = text.Length == 6 && !text.Contains('/', StringComparison.Ordinal) ? text + "01"
            : text.Contains('/', StringComparison.Ordinal) ? text + "/1" : text + "-01";
        if (!WrittenDay.TryRead(first, out var date) || date.Year > LatestYear)
            return UnreadableMonth;
        month = date.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return null;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
