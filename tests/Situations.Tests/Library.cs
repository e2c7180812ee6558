using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;
using LowIncomeMonitor.Matching.Rules;
using LowIncomeMonitor.Matching.Tests.Rules;
using LowIncomeMonitor.Situations.Tests.Reading;

namespace LowIncomeMonitor.Situations.Tests;

/// <summary>The repository's stories and packs, read once.</summary>
internal static class Library
{
    private static readonly Lazy<IReadOnlyDictionary<string, Situation>> s_situations =
        new(() => SituationFiles.Load(RulesFolder.OfRepository).ToDictionary(story => story.Name, StringComparer.Ordinal));

    private static readonly Lazy<IParameterSet> s_packs = new(() => ParameterFiles.Load(RulesFolder.OfRepository));

    public static IReadOnlyDictionary<string, Situation> Situations => s_situations.Value;

    public static IParameterSet Packs => s_packs.Value;

    /// <summary>
    /// What comes out otherwise than expected. For each rule of the story, every finding and open question counts, so that
    /// one too many is a difference too.
    /// </summary>
    public static IReadOnlyList<string> Differences(Situation story)
    {
        var context = new RuleContext(story.On, new StatedParameters(Packs, story.Parameters));
        var differences = new List<string>();
        foreach (var expected in story.Expected.GroupBy(one => one.Rule))
        {
            if (RuleCatalogue.All.SingleOrDefault(rule => rule.Id == expected.Key) is not { } rule)
            {
                differences.Add($"{expected.Key}: no such rule in the catalogue");
                continue;
            }

            var outcomes = HouseholdEvaluation.Of(story.Household, context, [rule])
                .ToDictionary(one => one.Outcome.PersonId, one => one.Outcome.Verdict);
            foreach (var one in expected)
            {
                if (one.Against(outcomes.GetValueOrDefault(one.PersonId)) is { } instead)
                    differences.Add($"{one.Rule} of {story.People[one.PersonId]}: expected {one.Says}, got {instead}");
                outcomes.Remove(one.PersonId);
            }

            foreach (var (person, verdict) in outcomes.Where(one => one.Value is not Verdict.DoesNotApply))
                differences.Add($"{rule.Id} of {story.People[person]}: not expected, got {verdict.GetType().Name}");
        }

        return differences;
    }
}
