using System.Globalization;
using LowIncomeMonitor.Domain.Calendars;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Tests.Calendars;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = Notices.Calendar;

    [Theory]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void WorkingDaysBetween_WholeYear_IsThePublishedCount(int year, int expected) =>
        Assert.Equal(expected, Calendar.WorkingDaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Theory]
    [InlineData("2023-04-21", 3, "2023-04-25")]
    [InlineData("2023-09-28", 20, "2023-11-01")]
    [InlineData("2024-09-27", 2, "2024-09-30")]
    [InlineData("2025-09-26", 5, "2025-10-10")]
    [InlineData("2026-02-12", 20, "2026-03-18")]
    [InlineData("2026-04-30", 5, "2026-05-11")]
    [InlineData("2026-09-18", 10, "2026-10-09")]
    public void DueDate_AcrossHolidaysAndWorkingWeekends_IsThePublishedDay(string start, int days, string due)
    {
        var result = Calendar.DueDate(Day(start), days);

        Assert.Equal(Day(due), result.Date);
        Assert.False(result.Provisional);
    }

    [Theory]
    [InlineData("2026-12-21", 5, "2026-12-28", null)]
    [InlineData("2026-12-21", 6, "2026-12-29", 2027)]
    [InlineData("2026-12-21", 9, "2027-01-01", 2027)]
    [InlineData("2022-12-01", 3, "2022-12-06", 2022)]
    public void DueDate_TouchingAYearNotAnnounced_IsProvisionalAndNamesTheYear(string start, int days, string due, int? year)
    {
        // From 29 December on the notice for the next year may still move days.
        var result = Calendar.DueDate(Day(start), days);

        Assert.Equal(Day(due), result.Date);
        Assert.Equal(year, result.UnannouncedYear);
        Assert.Equal(year is not null, result.Provisional);
        Assert.Equal(result.Provisional, result.ToString().EndsWith('?'));
    }

    [Fact]
    public void IsAnnounced_EmptyYear_IsUnknownNotFreeOfHolidays()
    {
        var calendar = new WorkCalendar([.. Notices.All, new HolidayYear(2027, [], [])]);

        Assert.True(calendar.IsAnnounced(2026));
        Assert.False(calendar.IsAnnounced(2027));
        Assert.True(calendar.DueDate(new DateOnly(2027, 3, 1), 1).Provisional);
        Assert.True(calendar.IsWorkingDay(new DateOnly(2027, 10, 1)));
    }

    [Theory]
    [InlineData("2026-03-02", 7, "2026-03-09")]
    [InlineData("2026-02-06", 7, "2026-02-13")]
    [InlineData("2026-02-07", 7, "2026-02-14")]
    [InlineData("2026-02-08", 7, "2026-02-24")]
    [InlineData("2026-03-07", 7, "2026-03-16")]
    public void LastDayOfPeriod_LastDayOff_MovesToTheNextWorkingDay(string start, int days, string last) =>
        Assert.Equal(Day(last), Calendar.LastDayOfPeriod(Day(start), days).Date);

    [Fact]
    public void ForRegion_RegionalDaysOff_AreInheritedBelowAndUnknownElsewhere()
    {
        var day = new DateOnly(2026, 3, 20);
        var calendar = new WorkCalendar(Notices.All, [Regional("650000", day), Regional("653101", new DateOnly(2026, 2, 14))]);

        Assert.True(calendar.IsWorkingDay(day));
        Assert.False(calendar.ForRegion(Region("650000")).IsWorkingDay(day));
        Assert.False(calendar.ForRegion(Region("653101001")).IsWorkingDay(day));
        Assert.True(calendar.ForRegion(Region("421281")).IsWorkingDay(day));
        // A regional holiday beats a national working weekend, and only in its own region.
        Assert.False(calendar.ForRegion(Region("653101")).IsWorkingDay(new DateOnly(2026, 2, 14)));
        Assert.True(calendar.ForRegion(Region("650000")).IsWorkingDay(new DateOnly(2026, 2, 14)));
        Assert.Equal(day.AddDays(3), calendar.ForRegion(Region("653101")).AddWorkingDays(day.AddDays(-1), 1));
    }

    [Fact]
    public void Constructor_LaterNoticeForDecember_Wins()
    {
        var (monday, saturday) = (new DateOnly(2018, 12, 31), new DateOnly(2018, 12, 29));
        var calendar = new WorkCalendar(
        [
            new HolidayYear(2019, [monday, new DateOnly(2019, 1, 1)], [saturday]),
            new HolidayYear(2018, [new DateOnly(2018, 1, 1)], []),
        ]);

        Assert.False(calendar.IsWorkingDay(monday));
        Assert.True(calendar.IsWorkingDay(saturday));
    }

    [Fact]
    public void Constructor_ContradictoryData_IsRefused()
    {
        var sunday = new DateOnly(2026, 1, 4);
        Assert.Throws<ArgumentException>(() => new HolidayYear(2026, [sunday], [sunday]));
        Assert.Throws<ArgumentException>(() => new HolidayYear(2026, [], [new DateOnly(2026, 1, 5)]));
        Assert.Throws<ArgumentException>(() => new HolidayYear(2026, [new DateOnly(2025, 12, 28)], []));
        Assert.Throws<ArgumentException>(() => new WorkCalendar([Notices.All[0], Notices.All[0]]));
    }

    [Fact]
    public void AddWorkingDays_OutsideTheCalendar_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(new DateOnly(2026, 1, 1), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(new DateOnly(2026, 1, 1), int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.LastDayOfPeriod(new DateOnly(2026, 1, 1), 0));
    }

    private static RegionalHolidays Regional(string region, DateOnly day) =>
        new(Region(region), [day], new HolidayNotice("regional", new DateOnly(2026, 1, 1)));

    private static RegionCode Region(string code) => RegionCode.Parse(code).Code;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
