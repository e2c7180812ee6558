using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules.Catalogue;

public sealed class R11HelpedTwiceTests
{
    private readonly R11HelpedTwice _rule = new();

    [Fact]
    public void Evaluate_DibaoInTwoHouseholds_AppliesRed() =>
        Assert.Equal(
            Level.Red, Assert.IsType<Verdict.Applies>(new Story().Person().Elsewhere("H2", "dibao").VerdictOf(_rule)).Level);

    [Fact]
    public void Evaluate_EdgeInTheOtherHousehold_AppliesOrange() =>
        Assert.Equal(
            Level.Orange, Assert.IsType<Verdict.Applies>(new Story().Person().Elsewhere("H2", "edge").VerdictOf(_rule)).Level);

    [Theory]
    [InlineData("dibao", "tekun")]
    [InlineData("edge", "dibao")]
    [InlineData("tekun", "orphan")]
    [InlineData("unattended_child", "tekun")]
    public void Evaluate_ExclusiveProgrammes_Applies(string first, string second) =>
        Assert.IsType<Verdict.Applies>(new Story().Person(first).Also(second).VerdictOf(_rule));

    [Fact]
    public void Evaluate_DibaoWithChildAllowance_DoesNotApply() =>
        Assert.IsType<Verdict.DoesNotApply>(new Story().Person("dibao").Also("unattended_child").VerdictOf(_rule));

    [Fact]
    public void Evaluate_OtherLineHasAnotherName_HasNothingToSay() =>
        Assert.Null(new Story().Person().Elsewhere("H2", "dibao", Agreement.Differs).VerdictOf(_rule));

    [Fact]
    public void Evaluate_OnlyWatchedElsewhere_HasNothingToSay() =>
        Assert.Null(new Story().Person().Elsewhere("H2", "watch_exited").VerdictOf(_rule));

    [Fact]
    public void Evaluate_EndedHere_HasNothingToSay() =>
        Assert.Null(new Story().Person(ended: Story.Today).Elsewhere("H2", "dibao").VerdictOf(_rule));
}
