using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Linkage.Comparators;
using LowIncomeMonitor.Domain.Tests.People;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Comparators;

public sealed class LatinNameComparatorTests
{
    private static readonly LatinNameComparator One = new(columns: 1);
    private static readonly LatinNameComparator Two = new(columns: 2);

    [Fact]
    public void Laws_NearNames_Hold()
    {
        ComparatorLaws.Hold(One, NearTexts.Pairs("ABbill '-"));
        ComparatorLaws.Hold(One, Texts.Wild.Two().Pairs());
        ComparatorLaws.Hold(
            Two,
            from pair in NearTexts.Pairs("ABC ")
            from other in NearTexts.Pairs("ABC ")
            select (new[] { pair.Left[0], other.Left[0] }, new[] { pair.Right[0], other.Right[0] }));
    }

    [Theory]
    [InlineData("William O'Neill", "WILLIAM ONEILL", "exact")]
    [InlineData("Smith, Ann", "Ann Smith", "order")]
    [InlineData("Bill Smith", "William Smith", "nickname")]
    [InlineData("W Smith", "William Smith", "initial")]
    [InlineData("Catherine Jones", "Catherin Jones", "similar_0.92")]
    [InlineData("Ann Smith", "Ann Marie Smith", "part")]
    [InlineData("Zoe Brown", "Ann Brown", "family")]
    [InlineData("Ann Brown", "Ann Kowalski", "given")]
    [InlineData("Ann Brown", "Zoe Kowalski", "differs")]
    public void Compare_OneColumn_GivesTheLevel(string left, string right, string level) =>
        Assert.Equal(level, ComparatorLaws.LevelOf(One, left, right));

    [Theory]
    [InlineData("mitchell", "green", "green", "mitchell", "order")]
    [InlineData("liz", "green", "elizabeth", "green", "nickname")]
    [InlineData("", "green", "elizabeth", "green", "part")]
    public void Compare_TwoColumns_GivesTheLevel(string given, string family, string given2, string family2, string level)
    {
        var values = ComparatorLaws.Prepare(Two, [given, family], [given2, family2]);
        Assert.Equal(level, Two.Levels[values.Compare(0, 1)].Code);
    }
}
