using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules.Catalogue;

public sealed class R04PropertyBeyondOneDwellingTests
{
    private readonly R04PropertyBeyondOneDwelling _rule = new();

    [Theory]
    [InlineData("shop")]
    [InlineData("garage")]
    [InlineData("office")]
    public void Evaluate_NotADwelling_Applies(string use) =>
        Assert.IsType<Verdict.Applies>(new Story().Person().Holds(use).VerdictOf(_rule));

    [Fact]
    public void Evaluate_OneDwelling_DoesNotApply() =>
        Assert.IsType<Verdict.DoesNotApply>(new Story().Person().Holds("residential").VerdictOf(_rule));

    [Fact]
    public void Evaluate_TwoDwellingsOfTwoMembers_Applies() =>
        Assert.IsType<Verdict.Applies>(
            new Story().Person().Holds("residential").Person().Holds("residential").VerdictOf(_rule));

    [Fact]
    public void Evaluate_OneHomeHalfAndHalf_DoesNotApply() =>
        Assert.IsType<Verdict.DoesNotApply>(
            new Story().Person().Holds("residential", 0.5m).Person().Holds("residential", 0.5m).VerdictOf(_rule));

    [Theory]
    [InlineData("ancestral")]
    [InlineData("mud_house")]
    public void Evaluate_SecondHouseThatDoesNotCount_DoesNotApply(string use) =>
        Assert.IsType<Verdict.DoesNotApply>(
            new Story().Person().Holds("residential").Holds(use).VerdictOf(_rule));

    [Fact]
    public void Evaluate_SmallShareOfAShop_DoesNotApply() =>
        Assert.IsType<Verdict.DoesNotApply>(new Story().Person().Holds("shop", 0.49m).VerdictOf(_rule));

    [Fact]
    public void Evaluate_ShareUnknown_Counts() =>
        Assert.IsType<Verdict.Applies>(new Story().Person().Holds("shop", null).VerdictOf(_rule));

    [Fact]
    public void Evaluate_SecondDwellingSold_DoesNotApply() =>
        Assert.IsType<Verdict.DoesNotApply>(
            new Story().Person().Holds("residential").Holds("residential", 1, Story.Today).VerdictOf(_rule));

    [Fact]
    public void Evaluate_ParameterMissing_IsUnknown() =>
        Assert.IsType<Verdict.Unknown>(
            new Story().Person().Holds("shop").Without("property.counted_share").VerdictOf(_rule));
}
