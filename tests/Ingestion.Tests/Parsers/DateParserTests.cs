using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Ingestion.Parsers;
using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.Tests.Parsers;

public sealed class DateParserTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 126_000).Select(d => new DateOnly(1850, 1, 1).AddDays(d));

    [Fact]
    public void Read_AnyDayInAnyAcceptedForm_GivesIso() => Property.Holds(
        from day in Days
        from form in Gen.Elements("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy/MM/dd", "yyyy/M/dd", "yyyy/MM/d")
        select (Day: day, Text: day.ToString(form, CultureInfo.InvariantCulture)),
        x => DateParser.Read(x.Text, out var iso) is null && iso == x.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Read_ArbitraryText_NeverThrowsAndGivesADayOrADefect() => Property.Holds(
        from length in Gen.Choose(0, 12)
        from characters in Gen.Elements("0123456789-/. 年月日T:０\u0000".ToCharArray()).ArrayOf(length)
        select new string(characters),
        text => DateParser.Read(text, out var iso) is null
            ? DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            : iso.Length == 0);

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2023-1-05")]
    [InlineData("20231301")]
    [InlineData("2023/13/1")]
    [InlineData("2023/1/")]
    [InlineData("05/01/2023")]
    [InlineData("0000-00-00")]
    [InlineData("45296")]
    [InlineData("2023-01-05 00:00:00")]
    [InlineData("1799-01-01")]
    public void Read_NoDayOfTheCalendar_IsRefused(string text) =>
        Assert.Equal(DefectCodes.BadDate, DateParser.Read(text, out _)?.Code);

    [Fact]
    public void ReadPast_Tomorrow_IsAcceptedAndTheDayAfterIsNot()
    {
        Assert.Null(DateParser.ReadPast("2026-11-22", Today, out _));
        Assert.Equal(DefectCodes.FutureDate, DateParser.ReadPast("2026-11-23", Today, out _)?.Code);
    }

    [Fact]
    public void ReadEnd_TheCustomaryNever_IsUnknown()
    {
        Assert.Null(DateParser.ReadEnd("9999-12-31", out var iso));
        Assert.Equal("", iso);
        Assert.Equal(DefectCodes.BadDate, DateParser.Read("9999-12-31", out _)?.Code);
    }
}
