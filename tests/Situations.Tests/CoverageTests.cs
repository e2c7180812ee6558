using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Situations.Tests;

/// <summary>Each rule must be shown to raise, to keep silent in a trap, and to say when it cannot tell.</summary>
public sealed class CoverageTests
{
    // Rules whose inputs are all there whenever the household is: they have nothing that could be unknown.
    private static readonly string[] s_neverUnknown = ["P01", "P02", "P04", "R01", "R11", "V01", "V03"];

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
            s_neverUnknown.Contains(rule) || verdicts.Exists(of => of.Exists(one => one.Says == Says.Unknown)),
            $"no story leaves {rule} unknown");
    }

    private static IEnumerable<Situation> Stories(string rule) =>
        Library.Situations.Values.Where(story => story.Rule.Value == rule);
}
