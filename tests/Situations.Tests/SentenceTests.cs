using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;
using LowIncomeMonitor.Matching.Rules;
using LowIncomeMonitor.Matching.Tests.Rules;

namespace LowIncomeMonitor.Situations.Tests;

public sealed class SentenceTests
{
    /// <summary>Asks every rule about every story, so that also steps of rarely met branches are read.</summary>
    [Fact]
    public void Evaluate_AllRulesOnAllStories_EveryStepAndEveryMissingInputHasASentence()
    {
        var texts = RuleTextFiles.Load(RulesFolder.OfRepository, RuleCatalogue.All);
        var nameless = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var story in Library.Situations.Values)
        {
            var context = new RuleContext(story.On, new StatedParameters(Library.Packs, story.Parameters));
            foreach (var (_, outcome) in HouseholdEvaluation.Of(story.Household, context, RuleCatalogue.All))
            {
                nameless.UnionWith(outcome.Verdict.Trace.Steps.Select(step => step.Check).Where(check => !texts.HasCheck(check)));
                // A missing parameter is called by its key, which has a dot; its title is in the packs.
                if (outcome.Verdict is Verdict.Unknown unknown)
                    nameless.UnionWith(unknown.Missing.Where(name => !name.Contains('.', StringComparison.Ordinal))
                        .Select(name => $"missing.{name}").Where(name => !texts.HasCheck(name)));
            }
        }

        Assert.Empty(nameless);
    }
}
