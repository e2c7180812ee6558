using LowIncomeMonitor.Domain.Linkage.Comparators;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Comparators;

public sealed class ExactComparatorTests
{
    private readonly ExactComparator _comparator = new();

    [Fact]
    public void Laws_NearTexts_Hold() => ComparatorLaws.Hold(_comparator, NearTexts.Pairs("abAB 12·．"));

    [Theory]
    [InlineData("Marsden", "marsden ", "exact")]
    [InlineData("ｎｓｗ", "NSW", "exact")]
    [InlineData("nsw", "vic", "differs")]
    public void Compare_Examples_GiveTheLevel(string left, string right, string level) =>
        Assert.Equal(level, ComparatorLaws.LevelOf(_comparator, left, right));

    [Fact]
    public void IsMissing_NothingLegible_IsMissing() =>
        Assert.True(ComparatorLaws.Prepare(_comparator, [" - "]).IsMissing(0));
}
