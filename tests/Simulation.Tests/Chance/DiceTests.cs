using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Tests.Chance;

public sealed class DiceTests
{
    [Fact]
    public void Mixing_KnownState_GivesThePublishedSplitmix64Values()
    {
        // First outputs of splitmix64 for seed 1234567, as printed with the reference implementation.
        ulong state = 1234567;
        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL],
            [Mixing.Next(ref state), Mixing.Next(ref state), Mixing.Next(ref state)]);
    }

    [Fact]
    public void For_SameStream_RepeatsAndOthersDiffer()
    {
        static ulong[] Draw(Dice dice) => [.. Enumerable.Range(0, 8).Select(_ => dice.Next())];
        var reference = Draw(Dice.For(1, "roster", 3));

        Assert.Equal(reference, Draw(Dice.For(1, "roster", 3)));
        Assert.Empty(reference.Intersect(Draw(Dice.For(2, "roster", 3))));
        Assert.Empty(reference.Intersect(Draw(Dice.For(1, "deaths", 3))));
        Assert.Empty(reference.Intersect(Draw(Dice.For(1, "roster", 4))));
    }

    [Fact]
    public void Below_ManyDraws_IsEvenAndInRange()
    {
        var dice = Dice.For(5, "even");
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++)
            counts[dice.Below(10)]++;
        Assert.All(counts, c => Assert.InRange(c, 9_600, 10_400));
    }

    [Fact]
    public void Weighted_ManyDraws_FollowsTheWeights()
    {
        var dice = Dice.For(6, "weighted");
        var weighted = new Weighted<string>([("a", 1), ("never", 0), ("b", 3)]);
        var draws = Enumerable.Range(0, 40_000).Select(_ => weighted.Draw(dice)).CountBy(x => x).ToDictionary();
        Assert.Equal(2, draws.Count);
        Assert.InRange(draws["b"] / (double)draws["a"], 2.85, 3.15);
    }

    [Fact]
    public void Quantiles_ManyDraws_HasTheGivenMedianAndEnds()
    {
        var dice = Dice.For(7, "quantiles");
        var quantiles = new Quantiles(0, 100, 1_000);
        var draws = Enumerable.Range(0, 20_001).Select(_ => quantiles.Draw(dice)).Order().ToList();
        Assert.InRange(draws[10_000], 92, 120);
        Assert.InRange(draws[0], 0, 5);
        Assert.InRange(draws[^1], 950, 1_000);
    }
}
