using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules.Catalogue;

public sealed class R01DeathReportedForHelpedPersonTests
{
    private readonly R01DeathReportedForHelpedPerson _rule = new();

    [Theory]
    [InlineData("police")]
    [InlineData("medical")]
    [InlineData("cremation")]
    [InlineData("pension")]
    public void Evaluate_StrongDeathOfHelpedPerson_AppliesRed(string by)
    {
        var verdict = Assert.IsType<Verdict.Applies>(new Story().Person().Dies(by: by).VerdictOf(_rule));

        Assert.Equal(Level.Red, verdict.Level);
        Assert.Equal(Money.FromYuan(500), verdict.Amount);
    }

    [Fact]
    public void Evaluate_SpouseMarkedInstead_HasNothingToSay() =>
        Assert.Null(new Story().Person().Dies(match: Story.BirthDiffers).VerdictOf(_rule));

    [Fact]
    public void Evaluate_HandlersNumberInCremationFile_HasNothingToSay() =>
        Assert.Null(new Story().Person().Dies(match: Story.NameDiffers, by: "cremation").VerdictOf(_rule));

    [Fact]
    public void Evaluate_StrangerOfSameNameAndBirthDate_HasNothingToSay() =>
        Assert.Null(new Story().Person().Dies(match: Story.NoNumber).VerdictOf(_rule));

    [Fact]
    public void Evaluate_DeathWithdrawnByItsSource_HasNothingToSay() =>
        Assert.Null(new Story().Person().Dies(superseded: true).VerdictOf(_rule));

    [Fact]
    public void Evaluate_HelpEndedBefore_DoesNotApply() =>
        Assert.IsType<Verdict.DoesNotApply>(
            new Story().Person(ended: new DateOnly(2023, 6, 1)).Dies().VerdictOf(_rule));

    [Fact]
    public void Evaluate_DeathAfterTheDay_DoesNotApply() =>
        Assert.IsType<Verdict.DoesNotApply>(
            new Story().Person().Dies(Story.Today.AddDays(1)).VerdictOf(_rule));

    [Fact]
    public void Evaluate_TwoSourcesWithTwoDays_KeepsBothInTheTrace()
    {
        var verdict = new Story().Person().Dies(new DateOnly(2023, 11, 5)).Dies(new DateOnly(2023, 11, 7), by: "medical").VerdictOf(_rule)!;

        Assert.Equal(2, verdict.Trace.Steps.Count(s => s.Check == "death.reported"));
    }
}
