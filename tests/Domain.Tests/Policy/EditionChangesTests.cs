using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Policy;

namespace LowIncomeMonitor.Domain.Tests.Policy;

public sealed class EditionChangesTests
{
    private static readonly DateOnly s_today = new(2023, 6, 1);

    [Theory]
    [InlineData("2024-01-01", "2024-01-01")]
    [InlineData("2023-06-01", "2023-06-01")]
    [InlineData("2022-01-01", "2023-06-01")]
    public void FirstDay_ValueAdded_IsItsFirstDayFromTodayOn(string from, string expected)
    {
        var changes = EditionChanges.Between(Edition(Value("2020-01-01", 600)), Edition(Value("2020-01-01", 600), Value(from, 700)));

        Assert.Equal(700, Assert.Single(changes).Value.Value);
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), EditionChanges.FirstDay(changes, s_today));
    }

    [Fact]
    public void Between_ValueReplaced_NamesBothAndTheFirstOfTheirDays()
    {
        var changes = EditionChanges.Between(Edition(Value("2024-01-01", 700)), Edition(Value("2024-03-01", 700)));

        Assert.Equal(2, changes.Count);
        Assert.Equal(new DateOnly(2024, 1, 1), EditionChanges.FirstDay(changes, s_today));
    }

    [Fact]
    public void Between_EqualEditions_IsNothing() =>
        Assert.Empty(EditionChanges.Between(Edition(Value("2020-01-01", 600)), Edition(Value("2020-01-01", 600))));

    [Theory]
    [InlineData("Chen Wei", "chen  wei ", true)]
    [InlineData("陈 伟", "陈伟", true)]
    [InlineData("ＣＨＥＮ", "chen", true)]
    [InlineData("陈伟", "陈炜", false)]
    public void NamedPerson_IsSame_LooksThroughWidthCaseAndSpaces(string one, string other, bool same) =>
        Assert.Equal(same, NamedPerson.IsSame(one, other));

    private static ParameterEdition Edition(params ParameterEntry[] entries) => new("e", new ParameterSet(entries));

    private static ParameterEntry Value(string from, decimal value) => new(default, null, new ParameterValue(
        "dibao.standard", value, "yuan_per_month", DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), "national", "r", true));
}
