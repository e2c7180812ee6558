using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Sampling;

namespace LowIncomeMonitor.Domain.Tests.Sampling;

public class SampleExpectationTests
{
    [Fact]
    public void A_fair_coin_thrown_a_hundred_times_falls_between_40_and_60() =>
        Assert.Equal(new SampleExpectation(100, 0.5, 40, 60), SampleExpectation.Of([.. Enumerable.Repeat(0.5, 100)]));

    [Fact]
    public void What_is_certain_leaves_no_room() =>
        Assert.Equal(new SampleExpectation(5, 0.6, 3, 3), SampleExpectation.Of([1, 0, 1, 0, 1]));

    [Fact]
    public void Nothing_is_expected_of_nothing() => Assert.Equal(new SampleExpectation(0, 1, 0, 0), SampleExpectation.Of([]));

    [Fact]
    public void The_middle_lies_between_the_bounds_in_any_order() => Property.Holds(
        Gen.Choose(0, 1000).Select(permille => permille / 1000.0).ListOf().Select(chances => chances.ToList()),
        chances =>
        {
            var expected = SampleExpectation.Of(chances);
            var mean = chances.Sum();
            // The median of such a sum is one of the two whole numbers around its mean (Darroch 1964).
            return expected.Least <= Math.Ceiling(mean + 1e-9) && Math.Floor(mean - 1e-9) <= expected.Most
                && expected == SampleExpectation.Of([.. Enumerable.Reverse(chances)]);
        });

    [Fact]
    public void A_chance_outside_of_0_to_1_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleExpectation.Of([0.5, 1.01]));
}
