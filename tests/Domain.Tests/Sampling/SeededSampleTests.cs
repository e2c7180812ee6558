using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Sampling;

namespace LowIncomeMonitor.Domain.Tests.Sampling;

public class SeededSampleTests
{
    [Fact]
    public void The_same_seed_draws_the_same_items_in_any_order() => Property.Holds(
        Gen.Choose(0, 60).SelectMany(n => Gen.Choose(1, 20).SelectMany(size => Gen.Choose(0, 1000).Select(seed => (n, size, seed)))),
        x =>
        {
            var items = Enumerable.Range(0, x.n).ToList();
            var shuffled = items.OrderBy(i => (i * 7919 + x.seed) % 61).ToList();
            var drawn = Draw(items, x.size, x.seed);
            return drawn.SequenceEqual(Draw(shuffled, x.size, x.seed)) && drawn.Count == Math.Min(x.n, x.size)
                && drawn.Distinct().Count() == drawn.Count;
        });

    [Fact]
    public void Another_seed_draws_others() => Assert.NotEqual(Draw(Enumerable.Range(0, 1000), 20, 1), Draw(Enumerable.Range(0, 1000), 20, 2));

    [Fact]
    public void Every_item_is_as_likely_as_any_other()
    {
        var counts = new int[50];
        for (var seed = 0; seed < 2000; seed++)
        {
            foreach (var item in Draw(Enumerable.Range(0, counts.Length), 10, seed))
                counts[item]++;
        }

        // 400 expected with a standard deviation of 18: five of them.
        Assert.All(counts, count => Assert.InRange(count, 310, 490));
    }

    [Fact]
    public void A_sample_counts_what_it_was_offered_and_needs_room()
    {
        var sample = new SeededSample<int>(3, 1);
        for (var i = 0; i < 10; i++)
            sample.Offer($"{i}", i);
        Assert.Equal(10, sample.Offered);
        Assert.Equal(3, sample.Drawn.Count);
        Assert.Throws<InvalidOperationException>(() => new SeededSample<int>(0, 1).Offer("a", 1));
    }

    private static IReadOnlyList<int> Draw(IEnumerable<int> items, int size, int seed)
    {
        var sample = new SeededSample<int>(size, seed);
        foreach (var item in items)
            sample.Offer($"item {item}", item);
        return sample.Drawn;
    }
}
