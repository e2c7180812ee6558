using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules;

public sealed class RemovalHoldsTests
{
    [Fact]
    public void Of_DeathOfPersonWhoseNumberIsInDoubt_BecomesAnOpenQuestion()
    {
        var held = Assert.IsType<Verdict.Unknown>(
            Assert.Single(Evaluate(new Story().Person().WithNumberDefect("SexConflict").Dies(), new R01DeathReportedForHelpedPerson())));

        Assert.Equal(["citizen_number"], held.Missing);
        Assert.Equal("held_back.number_unusable", held.Trace.Steps[^1].Check);
    }

    [Fact]
    public void Of_HouseholdFindingThatRestsOnThatPersonsRecord_IsHeldBack() =>
        Assert.IsType<Verdict.Unknown>(Assert.Single(Evaluate(
            new Story().Person().WithNumberDefect("SexConflict").Holds("shop"), new R04PropertyBeyondOneDwelling())));

    [Fact]
    public void Of_FindingAboutAnotherMember_Stands() =>
        Assert.Contains(
            Evaluate(new Story().Person().WithNumberDefect("Empty").Person().Dies(), new R01DeathReportedForHelpedPerson()),
            verdict => verdict is Verdict.Applies);

    [Fact]
    public void Of_HouseholdFindingThatRestsOnAnothersRecord_Stands() =>
        Assert.IsType<Verdict.Applies>(Assert.Single(Evaluate(
            new Story().Person().WithNumberDefect("Empty").Person().Holds("shop"), new R04PropertyBeyondOneDwelling())));

    [Fact]
    public void Of_FindingThatOffersHelp_IsNeverHeldBack() =>
        Assert.IsType<Verdict.Applies>(Assert.Single(Evaluate(
            new Story().Person().WithNumberDefect("SexConflict").Stays(90_000), new A01HighOwnMedicalPayment())));

    [Fact]
    public void Of_NobodyLeft_AsksNoRule() =>
        Assert.Empty(HouseholdEvaluation.Of(
            new Story().Household() with { Members = [] }, new(Story.Today, new Story().Parameters()), RuleCatalogue.All));

    private static List<Verdict> Evaluate(Story story, IRule rule) =>
        [.. HouseholdEvaluation.Of(story.Household(), new(Story.Today, story.Parameters()), [rule]).Select(one => one.Outcome.Verdict)];
}
