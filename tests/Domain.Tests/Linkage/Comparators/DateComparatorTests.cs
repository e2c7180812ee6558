using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Linkage.Comparators;
using LowIncomeMonitor.Domain.Tests.People;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Comparators;

public sealed class DateComparatorTests
{
    private readonly DateComparator _comparator = new();

    [Fact]
    public void Laws_NearDates_Hold() => ComparatorLaws.Hold(_comparator, NearTexts.Pairs("0012195-/年"));

    [Fact]
    public void Laws_WildTexts_Hold() =>
        ComparatorLaws.Hold(_comparator, Texts.Wild.Two().Pairs());

    [Theory]
    [InlineData("1950-03-04", "1950年3月4日", "exact")]
    [InlineData("19500304", "1950/3/4", "exact")]
    [InlineData("1950-03-04T00:00:00", "1950-03-04 00:00", "exact")]
    [InlineData("1950-03-04", "04/03/1950", "exact")]
    [InlineData("1950-03-04", "1950-04-03", "swapped")]
    [InlineData("1950-03-04", "1950-03-05", "one_digit")]
    [InlineData("1950-03-04", "1905-03-04", "one_digit")]
    [InlineData("19501332", "1950-13-31", "one_digit")]
    // 1950-03-04 was the sixteenth of the first lunar month; 1966-05-20 the first of the leap third month.
    [InlineData("1950-03-04", "1950-01-16", "lunar")]
    [InlineData("1966-05-20", "1966-04-01", "lunar")]
    [InlineData("1950-03-04", "1950", "partial")]
    [InlineData("1950-03-04", "1950-03", "partial")]
    [InlineData("1950-03-04", "1950-00-00", "partial")]
    [InlineData("1950-03-04", "195003", "partial")]
    [InlineData("1950-03-04", "1951", "differs")]
    [InlineData("1950-03-04", "1950-03-19", "year_month")]
    [InlineData("1950-03-04", "1982-03-04", "month_day")]
    [InlineData("1950-03-04", "1950-11-25", "year")]
    [InlineData("1950-03-04", "1977-11-25", "differs")]
    public void Compare_Examples_GiveTheLevel(string left, string right, string level) =>
        Assert.Equal(level, ComparatorLaws.LevelOf(_comparator, left, right));

    [Theory]
    [InlineData("")]
    [InlineData("不详")]
    [InlineData("1950-3-4-5")]
    [InlineData("123456789")]
    [InlineData("0000-00-00")]
    public void IsMissing_NoDate_IsMissing(string text) => Assert.True(ComparatorLaws.Prepare(_comparator, [text]).IsMissing(0));
}
