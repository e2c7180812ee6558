using LowIncomeMonitor.Alerts.Calendars;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Alerts.Tests.Calendars;

public sealed class WorkCalendarFilesTests : IDisposable
{
    private const string Notice = "notice: {title: a notice, published_on: 2026-11-05}\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("calendars").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Load_ShippedFiles_GiveThePublishedWorkingDays(int year, int expected)
    {
        var calendar = WorkCalendarFiles.Load(ShippedFolder());

        Assert.True(calendar.IsAnnounced(year));
        Assert.Equal(expected, calendar.WorkingDaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));
    }

    [Fact]
    public void Load_ShippedFiles_GiveThePublishedDueDays()
    {
        var calendar = WorkCalendarFiles.Load(ShippedFolder());

        Assert.Equal(new DateOnly(2023, 11, 1), calendar.DueDate(new DateOnly(2023, 9, 28), 20).Date);
        Assert.Equal(new DateOnly(2024, 9, 30), calendar.DueDate(new DateOnly(2024, 9, 27), 2).Date);
        Assert.Equal(new DateOnly(2025, 10, 10), calendar.DueDate(new DateOnly(2025, 9, 26), 5).Date);
        Assert.Equal(new DateOnly(2026, 3, 18), calendar.DueDate(new DateOnly(2026, 2, 12), 20).Date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# not announced yet\n")]
    [InlineData("year: 2027\n")]
    [InlineData("year: 2027\ndays_off: []\nworking_weekends:\n")]
    public void Load_YearWithoutDays_IsNotAnnounced(string text)
    {
        Write(text);

        var calendar = WorkCalendarFiles.Load(_folder);

        Assert.False(calendar.IsAnnounced(2027));
        Assert.True(calendar.DueDate(new DateOnly(2027, 3, 1), 5).Provisional);
    }

    [Fact]
    public void Load_RegionalDays_HoldInTheRegionOnly()
    {
        Write("year: 2027\n" + Notice + "days_off: [2027-01-01]\nregional:\n  - region: 650000\n"
            + "    notice: {title: another, published_on: 2027-01-05}\n    days_off: [2027-03-10..2027-03-11]\n");

        var calendar = WorkCalendarFiles.Load(_folder);

        Assert.True(calendar.IsWorkingDay(new DateOnly(2027, 3, 10)));
        Assert.False(calendar.ForRegion(RegionCode.Parse("653101").Code).IsWorkingDay(new DateOnly(2027, 3, 11)));
    }

    [Theory]
    [InlineData("year: 2027\n" + Notice + "days_off:\n  - 2027-13-01\n", "cn-2027.yaml:4: expected a day")]
    [InlineData("year: 2027\n" + Notice + "days_off:\n  - 2027-01-01\n  - 2027-03-02..2027-03-01\n", "cn-2027.yaml:5: a range")]
    [InlineData("year: 2027\n" + Notice + "days_off:\n  - 2026-01-01\n", "cn-2027.yaml:4: 2026-01-01 is no day")]
    [InlineData("year: 2027\n" + Notice + "days_off: [2027-01-01]\nworking_weekends:\n  - 2027-01-04\n", "cn-2027.yaml:5: 2027-01-04 is no weekend")]
    [InlineData("year: 2027\n" + Notice + "working_weekends: [2027-01-03]\n", "cn-2027.yaml:1: working weekends without")]
    [InlineData("year: 2027\n" + Notice + "holidays: []\n", "cn-2027.yaml:3: unknown key; accepted are year, notice")]
    [InlineData("year: 2027\ndays_off: [2027-01-01]\n", "cn-2027.yaml:1: notice is missing")]
    [InlineData("year: 2027\nnotice: {title: a}\ndays_off: [2027-01-01]\n", "cn-2027.yaml:2: published_on is missing")]
    [InlineData("year: 2026\n", "cn-2027.yaml:1: the year differs")]
    [InlineData("year: [2027\n", "cn-2027.yaml:")]
    [InlineData("- 2027\n", "cn-2027.yaml:1: expected keys")]
    [InlineData("year: 2027\nregional:\n  - region: 65\n", "cn-2027.yaml:3: The region code has neither")]
    public void Load_WrongFile_NamesFileAndLine(string text, string message)
    {
        Write(text);

        var error = Assert.Throws<InvalidDataException>(() => WorkCalendarFiles.Load(_folder));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FolderWithoutFiles_IsRefusedRatherThanCountedWithoutHolidays()
    {
        Assert.Throws<InvalidDataException>(() => WorkCalendarFiles.Load(_folder));
        File.WriteAllText(Path.Combine(_folder, "holidays.yaml"), "year: 2027\n");
        Assert.Contains("cn-YYYY.yaml", Assert.Throws<InvalidDataException>(() => WorkCalendarFiles.Load(_folder)).Message, StringComparison.Ordinal);
    }

    private static string ShippedFolder()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Monitor.sln")))
            at = at.Parent;
        return Path.Combine(at!.FullName, "rules", "calendars");
    }

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder, "cn-2027.yaml"), text);
}
