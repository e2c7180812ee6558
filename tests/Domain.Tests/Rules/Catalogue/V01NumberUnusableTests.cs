using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules.Catalogue;

public sealed class V01NumberUnusableTests
{
    private readonly V01NumberUnusable _rule = new();

    [Fact]
    public void Evaluate_RosterNumberInvalid_AppliesYellow() =>
        Assert.Equal(
            Level.Yellow,
            Assert.IsType<Verdict.Applies>(new Story().Person().WithNumberDefect("WrongCheckDigit").VerdictOf(_rule)).Level);

    [Fact]
    public void Evaluate_RecordWithoutNumberOfSameNameAndBirth_Applies() =>
        Assert.IsType<Verdict.Applies>(new Story().Person().Dies(match: Story.NoNumber).VerdictOf(_rule));

    [Fact]
    public void Evaluate_GoodNumberAndStrongRecord_HasNothingToSay() =>
        Assert.Null(new Story().Person().Dies().VerdictOf(_rule));

    [Fact]
    public void Evaluate_HelpEnded_HasNothingToSay() =>
        Assert.Null(new Story().Person(ended: Story.Today).WithNumberDefect("Empty").VerdictOf(_rule));
}
