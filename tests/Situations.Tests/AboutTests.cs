using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Situations.Tests;

/// <summary>
/// A rule that names the kinds of facts that it is about is not asked without one. That may never change what comes out:
/// every household of every story, those facts taken away, must be none of the rule's business.
/// </summary>
public sealed class AboutTests
{
    public static TheoryData<string> RulesAboutFacts =>
        [.. RuleCatalogue.All.Where(rule => rule.About.Count > 0).Select(rule => rule.Id.Value)];

    [Theory]
    [MemberData(nameof(RulesAboutFacts))]
    public void Rule_WithoutItsFacts_HasNoSubject(string id)
    {
        var rule = RuleCatalogue.All.Single(one => one.Id.Value == id);

        var subjects = Library.Situations.Values
            .Where(story => rule.Evaluate(Without(rule.About, story.Household), Context(story)).Count > 0)
            .Select(story => story.Name);

        Assert.Empty(subjects);
    }

    [Fact]
    public void Evaluation_AsksTheSame_AsEveryRuleByItself()
    {
        foreach (var story in Library.Situations.Values.Where(story => story.Household.Members.Count > 0))
        {
            var context = Context(story);
            var holds = RemovalHolds.On(story.Household, story.On);
            var each = RuleCatalogue.All.SelectMany(rule => rule.Evaluate(story.Household, context)
                .Select(outcome => Said(rule, RemovalHolds.Apply(holds, rule, outcome))));

            var asked = HouseholdEvaluation.Of(story.Household, context, RuleCatalogue.All);

            Assert.Equal(each, asked.Select(one => Said(one.Rule, one.Outcome)));
        }
    }

    private static string Said(IRule rule, RuleOutcome outcome) =>
        $"{rule.Id} {outcome.PersonId} {outcome.Verdict.GetType().Name} {TraceJson.Write(outcome.Verdict.Trace)}";

    private static RuleContext Context(Situation story) => new(story.On, new StatedParameters(Library.Packs, story.Parameters));

    private static HouseholdState Without(IReadOnlyList<Type> kinds, HouseholdState household) => household with
    {
        Members = [.. household.Members.Select(member => member with
        {
            Facts = [.. member.Facts.Where(fact => !kinds.Contains(fact.Value.GetType()))],
        })],
    };
}
