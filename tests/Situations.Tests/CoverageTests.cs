using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Situations.Tests;

/// <summary>Each rule must be shown to raise, to keep silent in a trap, and to say when it cannot tell.</summary>
public sealed class CoverageTests
{
    public static TheoryData<string> RulesWithStories =>
        [.. RuleCatalogue.All.Select(rule => rule.Id.Value).Where(id => Stories(id).Any())];

    [Theory]
    [MemberData(nameof(RulesWithStories))]
    public void Stories_OfARule_RaiseTrapAndUnknown(string rule)
    {
        var verdicts = Stories(rule).Select(story => story.Expected.Where(one => one.Rule.Value == rule).ToList()).ToList();

        Assert.True(verdicts.Exists(of => of.Exists(one => one.Says == Says.Applies)), $"no story raises {rule}");
        Assert.True(
            verdicts.Exists(of => of.Count > 0 && of.TrueForAll(one => one.Says is Says.DoesNotApply or Says.Silent)),
            $"no story is a trap of {rule}");
        Assert.True(
            Stories(rule).Any(story => story.NeverUnknown) || verdicts.Exists(of => of.Exists(one => one.Says == Says.Unknown)),
            $"no story leaves {rule} unknown, and its file does not say why never_unknown");
    }

    private static IEnumerable<Situation> Stories(string rule) =>
        Library.Situations.Values.Where(story => story.Rule.Value == rule);
}
