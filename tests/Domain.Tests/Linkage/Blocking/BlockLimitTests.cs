using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Linkage.Blocking;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Blocking;

public sealed class BlockLimitTests
{
    [Fact]
    public void Of_RoomForAll_LimitsNothing() =>
        Assert.True(double.IsPositiveInfinity(BlockLimit.Of([Column(Enumerable.Repeat(100, 10))], 1e9)));

    [Fact]
    public void Of_OneBlockExplodes_LiesBelowIt()
    {
        // 50 blocks of 45 pairs, and one of half a million.
        var limit = BlockLimit.Of([Column([.. Enumerable.Repeat(10, 50), 1000])], 10_000);

        Assert.InRange(limit, 45, 499_499);
    }

    [Fact]
    public void Of_AnyBlocks_KeepsThoseUpToTheLimitWithinTheBudgetOrSmall() => Property.Holds(
        Gen.Choose(2, 60).ListOf().SelectMany(sizes => Gen.Choose(1, 20_000).Select(budget => (Sizes: sizes.ToList(), budget))),
        x =>
        {
            var limit = BlockLimit.Of([Column(x.Sizes)], x.budget);
            var within = x.Sizes.Select(n => n * (n - 1) / 2.0).Where(pairs => pairs <= limit).Sum();
            return within <= x.budget || limit <= 256;
        });

    private static KeyColumn Column(IEnumerable<int> sizes)
    {
        var blockOf = sizes.SelectMany((size, block) => Enumerable.Repeat(block, size)).ToArray();
        return new KeyColumn(blockOf, blockOf.Length == 0 ? 0 : blockOf[^1] + 1, blockOf.Length);
    }
}
