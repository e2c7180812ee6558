using LowIncomeMonitor.Domain.Linkage.Comparators;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Comparators;

public sealed class EditsComparatorTests
{
    [Fact]
    public void Laws_NearTexts_Hold() => ComparatorLaws.Hold(new EditsComparator(), NearTexts.Pairs("0123"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Within_NearTexts_EqualsThePlainVersion(int limit) => Property.Holds(NearTexts.Pairs("0123"), pair =>
        EditDistance.Within(pair.Left[0], pair.Right[0], limit) == Math.Min(Plain(pair.Left[0], pair.Right[0]), limit + 1));

    [Theory]
    [InlineData("19560409", "19560409", "exact")]
    [InlineData("19560409", "19560490", "edits_1")]
    [InlineData("1804974", "180497", "edits_1")]
    [InlineData("19560409", "19650490", "edits_2")]
    [InlineData("19560409", "19081128", "differs")]
    [InlineData("7", "8", "differs")]
    public void Compare_Examples_GiveTheLevel(string left, string right, string level) =>
        Assert.Equal(level, ComparatorLaws.LevelOf(new EditsComparator(), left, right));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 1.5)]
    public void Constructor_BadThresholds_AreRefused(double first, double second) =>
        Assert.Throws<ArgumentException>(() => new EditsComparator([first, second]));

    /// <summary>Optimal string alignment with the whole matrix, as the books have it.</summary>
    private static int Plain(string left, string right)
    {
        var d = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }

                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[left.Length, right.Length];
    }
}
