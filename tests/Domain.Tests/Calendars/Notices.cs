using System.Globalization;
using LowIncomeMonitor.Domain.Calendars;

namespace LowIncomeMonitor.Domain.Tests.Calendars;

/// <summary>The four published notices, typed a second time from the notices rather than read from the shipped files.</summary>
internal static class Notices
{
    private static readonly HolidayNotice Notice = new("test", new DateOnly(2022, 12, 8));

    public static IReadOnlyList<HolidayYear> All { get; } =
    [
        Year(2023, "12-31>3 01-21>7 04-05>1 04-29>5 06-22>3 09-29>8", "01-28 01-29 04-23 05-06 06-25 10-07 10-08"),
        Year(2024, "01-01>1 02-10>8 04-04>3 05-01>5 06-10>1 09-15>3 10-01>7", "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
        Year(2025, "01-01>1 01-28>8 04-04>3 05-01>5 05-31>3 10-01>8", "01-26 02-08 04-27 09-28 10-11"),
        Year(2026, "01-01>3 02-15>9 04-04>3 05-01>5 06-19>3 09-25>3 10-01>7", "01-04 02-14 02-28 05-09 09-20 10-10"),
    ];

    public static WorkCalendar Calendar { get; } = new(All);

    private static HolidayYear Year(int year, string daysOff, string working) => new(
        year,
        [.. daysOff.Split(' ').SelectMany(span => Span(year, span))],
        [.. working.Split(' ').Select(day => Day(year, day))],
        Notice);

    private static IEnumerable<DateOnly> Span(int year, string span)
    {
        var first = Day(span.StartsWith("12-", StringComparison.Ordinal) ? year - 1 : year, span[..5]);
        return Enumerable.Range(0, int.Parse(span[6..], CultureInfo.InvariantCulture)).Select(first.AddDays);
    }

    private static DateOnly Day(int year, string day) =>
        DateOnly.ParseExact($"{year}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
