using LowIncomeMonitor.Domain.Linkage.Comparators;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Comparators;

public sealed class ShortTextTests
{
    [Fact]
    public void Without_NearTexts_IsNeverMoreThanThePlainCount() => Property.Holds(NearTexts.Pairs("aabcQ1王"), pair =>
    {
        var other = pair.Right[0].ToList();
        return new ShortText(pair.Left[0]).Without(new ShortText(pair.Right[0])) <= pair.Left[0].Count(c => !other.Remove(c));
    });

    [Fact]
    public void Without_MoreThanFifteenOfOne_IsStillABound() =>
        Assert.InRange(new ShortText(new string('A', 40)).Without(new ShortText("A")), 0, 39);

    [Fact]
    public void Without_DigitsAlone_IsTheExactCount() =>
        Assert.Equal(2, new ShortText("19560409").Without(new ShortText("19081940")));
}
