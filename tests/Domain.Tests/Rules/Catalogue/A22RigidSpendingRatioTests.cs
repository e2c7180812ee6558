using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules.Catalogue;

public sealed class A22RigidSpendingRatioTests
{
    private readonly A22RigidSpendingRatio _rule = new();

    [Theory]
    [InlineData(7_199.99, false)]
    [InlineData(7_200.00, true)]
    public void Evaluate_AtSixtyPercent_Applies(double own, bool applies) =>
        Assert.Equal(
            applies, new Story().Person("edge", 1_000).Stays((decimal)own).VerdictOf(_rule) is Verdict.Applies);

    [Fact]
    public void Evaluate_SeveralStays_AddUp() =>
        Assert.IsType<Verdict.Applies>(
            new Story().Person("edge", 1_000).Stays(4_000).Stays(3_200).VerdictOf(_rule));

    [Fact]
    public void Evaluate_DibaoHousehold_HasNothingToSay() =>
        Assert.Null(new Story().Person("dibao", 100).Stays(50_000).VerdictOf(_rule));

    [Fact]
    public void Evaluate_IncomeMissing_IsUnknown() =>
        Assert.IsType<Verdict.Unknown>(new Story().Person("edge").Stays(50_000).VerdictOf(_rule));

    [Theory]
    [InlineData(4_672.79, false)]
    [InlineData(4_672.80, true)]
    public void Evaluate_NoIncome_TakesTwelveLines(double own, bool applies) =>
        Assert.Equal(
            applies, new Story().Person("monitored", 0).Stays((decimal)own).VerdictOf(_rule) is Verdict.Applies);

    [Fact]
    public void Evaluate_OneStayUnsettledRestBelow_IsUnknown() =>
        Assert.IsType<Verdict.Unknown>(
            new Story().Person("edge", 1_000).Stays(100).Stays(null, 90_000).VerdictOf(_rule));

    [Fact]
    public void Evaluate_OneStayUnsettledRestEnough_Applies() =>
        Assert.IsType<Verdict.Applies>(
            new Story().Person("edge", 1_000).Stays(7_200).Stays(null, 90_000).VerdictOf(_rule));
}
