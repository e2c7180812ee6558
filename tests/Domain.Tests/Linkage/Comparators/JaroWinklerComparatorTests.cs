using LowIncomeMonitor.Domain.Linkage.Comparators;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Comparators;

public sealed class JaroWinklerComparatorTests
{
    [Fact]
    public void Laws_NearTexts_Hold() => ComparatorLaws.Hold(new JaroWinklerComparator(), NearTexts.Pairs("aabcde"));

    [Theory]
    // Figures of Winkler (1990) and of the published tables that followed it.
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DWAYNE", "DUANE", 0.840)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    [InlineData("ABC", "XYZ", 0)]
    public void Similarity_PublishedExamples_AreReproduced(string left, string right, double expected) =>
        Assert.Equal(expected, JaroWinkler.Similarity(left, right), 3);

    [Fact]
    public void Similarity_NearTexts_EqualsThePlainVersion() => Property.Holds(NearTexts.Pairs("aabcde"), pair =>
        Math.Abs(JaroWinkler.Similarity(pair.Left[0], pair.Right[0]) - PlainJaroWinkler.Similarity(pair.Left[0], pair.Right[0])) < 1e-12);

    [Fact]
    public void AtMost_NearTexts_IsNeverBelowTheSimilarity() => Property.Holds(NearTexts.Pairs("aabcde王4"), pair =>
        pair.Left[0] == "" || pair.Right[0] == ""
        || JaroWinkler.AtMost(new ShortText(pair.Left[0]), new ShortText(pair.Right[0])) >= JaroWinkler.Similarity(pair.Left[0], pair.Right[0]) - 1e-12);

    [Theory]
    [InlineData("michaela", "micheala", "similar_0.92")]
    [InlineData("mitchell", "michell", "similar_0.92")]
    [InlineData("harley", "charlie", "similar_0.8")]
    [InlineData("white", "mason", "differs")]
    public void Compare_Examples_GiveTheLevel(string left, string right, string level) =>
        Assert.Equal(level, ComparatorLaws.LevelOf(new JaroWinklerComparator(), left, right));

    [Theory]
    [InlineData(0.8, 0.9)]
    [InlineData(1.2, 0.9)]
    public void Constructor_BadThresholds_AreRefused(double first, double second) =>
        Assert.Throws<ArgumentException>(() => new JaroWinklerComparator([first, second]));
}
