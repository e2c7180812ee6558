using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules.Catalogue;

public sealed class V02NumberAndPersonDoNotPairTests
{
    private readonly V02NumberAndPersonDoNotPair _rule = new();

    [Fact]
    public void Evaluate_OtherRosterLineWithOtherName_Applies() =>
        Assert.IsType<Verdict.Applies>(new Story().Person().Elsewhere("H2", "dibao", Agreement.Differs).VerdictOf(_rule));

    [Fact]
    public void Evaluate_NumberSharedOnRoster_IsThisRulesAndNotV01s()
    {
        var story = new Story().Person().WithNumberDefect(DataDoubts.SharedNumber);

        Assert.IsType<Verdict.Applies>(story.VerdictOf(_rule));
        Assert.Null(story.VerdictOf(new V01NumberUnusable()));
    }

    [Fact]
    public void Evaluate_HelpedTwiceUnderOneName_HasNothingToSay() =>
        Assert.Null(new Story().Person().Elsewhere("H2", "dibao").VerdictOf(_rule));
}
