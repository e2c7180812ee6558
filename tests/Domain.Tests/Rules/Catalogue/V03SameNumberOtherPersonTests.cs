using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules.Catalogue;

public sealed class V03SameNumberOtherPersonTests
{
    private readonly V03SameNumberOtherPerson _rule = new();

    [Fact]
    public void Evaluate_NameDiffers_AppliesYellow() =>
        Assert.Equal(
            Level.Yellow,
            Assert.IsType<Verdict.Applies>(new Story().Person().Dies(match: Story.NameDiffers).VerdictOf(_rule)).Level);

    [Fact]
    public void Evaluate_BirthDateContradicts_Applies() =>
        Assert.IsType<Verdict.Applies>(new Story().Person().Dies(match: Story.BirthDiffers).VerdictOf(_rule));

    [Fact]
    public void Evaluate_StrongAndWeakRecords_HaveNothingToSay() =>
        Assert.Null(new Story().Person().Dies().Owns("car", match: Story.NoNumber).VerdictOf(_rule));
}
