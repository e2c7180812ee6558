using LowIncomeMonitor.Matching.Tests.Rules;
using LowIncomeMonitor.Situations.Tests.Reading;

namespace LowIncomeMonitor.Situations.Tests;

/// <summary>Shows that a story which is wrong does not pass.</summary>
public sealed class LibraryTests
{
    [Theory]
    [InlineData("{ of: father, verdict: applies, level: red }", "R03 of father: expected Applies, got applies, Orange")]
    [InlineData("{ of: father, verdict: does_not_apply }", "R03 of father: expected DoesNotApply, got applies")]
    [InlineData("{ of: father, verdict: applies, level: orange, amount: 499.99 }", "amount 500.00")]
    [InlineData("{ of: household, verdict: silent }", "R03 of father: not expected, got Applies")]
    [InlineData("{ rule: R99, of: father, verdict: silent }", "R99: no such rule")]
    public void Differences_WrongExpectation_SaysWhatCameInstead(string expectation, string part)
    {
        using var folder = new RulesFolder().With("situations/R03.yaml", $$"""
            rule: R03
            region: "421281101"
            area: rural
            on: 2023-12-29
            situations:
              - title: { zh: 车, en: A car }
                members:
                  - { who: father, relation: head, programme: dibao, enrolled_on: 2020-01-01, monthly_amount: 500 }
                vehicles:
                  - { of: father, kind: car, registered_on: 2022-03-01 }
                expect:
                  - {{expectation}}
            """);

        var story = Assert.Single(SituationFiles.Load(folder.Path));

        Assert.Contains(Library.Differences(story), line => line.Contains(part, StringComparison.Ordinal));
    }
}
