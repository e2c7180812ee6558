using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules.Catalogue;

public sealed class A18BreadwinnerDiedTests
{
    private readonly A18BreadwinnerDied _rule = new();

    [Fact]
    public void Evaluate_HighestEarnerDiesOthersBelowLine_AppliesRed() =>
        Assert.Equal(
            Level.Red,
            Assert.IsType<Verdict.Applies>(
                new Story().Person(income: 2_000, labour: "full").Dies().Person(income: 300).VerdictOf(_rule)).Level);

    [Fact]
    public void Evaluate_PerHeadExactlyAtTheLine_DoesNotApply() =>
        Assert.IsType<Verdict.DoesNotApply>(
            new Story().Person(income: 2_000, labour: "full").Dies().Person(income: 649).VerdictOf(_rule));

    [Fact]
    public void Evaluate_EdgeHousehold_UsesTheEdgeLine() =>
        Assert.IsType<Verdict.Applies>(
            new Story().Person("edge", 3_000, "partial").Dies().Person("edge", 1_297).VerdictOf(_rule));

    [Fact]
    public void Evaluate_IncomeOfOthersMissing_IsUnknown() =>
        Assert.IsType<Verdict.Unknown>(
            new Story().Person(income: 2_000, labour: "full").Dies().Person().VerdictOf(_rule));

    [Fact]
    public void Evaluate_NobodyLeft_DoesNotApply() =>
        Assert.IsType<Verdict.DoesNotApply>(new Story().Person(income: 2_000, labour: "full").Dies().VerdictOf(_rule));

    [Fact]
    public void Evaluate_AnotherMemberDies_HasNothingToSay() =>
        Assert.Null(
            new Story().Person(income: 2_000, labour: "full").Person(income: 300, labour: "none").Dies().VerdictOf(_rule));

    [Fact]
    public void Evaluate_TieOfIncomes_TakesTheEarlierLine() =>
        Assert.Null(
            new Story().Person(income: 500, labour: "full").Person(income: 500, labour: "full").Dies().VerdictOf(_rule));

    [Fact]
    public void Evaluate_SpouseMarkedInstead_HasNothingToSay() =>
        Assert.Null(
            new Story().Person(income: 2_000, labour: "full").Dies(match: Story.BirthDiffers).Person(income: 300).VerdictOf(_rule));
}
