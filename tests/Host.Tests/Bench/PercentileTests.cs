using LowIncomeMonitor.Host.Bench;

namespace LowIncomeMonitor.Host.Tests.Bench;

public sealed class PercentileTests
{
    [Theory]
    [InlineData(0.50, 50)]
    [InlineData(0.99, 99)]
    [InlineData(1.00, 100)]
    public void Of_OneToAHundredInAnyOrder_IsTheNearestRank(double share, double expected) =>
        Assert.Equal(expected, Percentile.Of([.. Enumerable.Range(1, 100).Reverse().Select(n => (double)n)], share));

    [Fact]
    public void Of_Nothing_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Percentile.Of([], 0.5));
}
