using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules.Catalogue;

public sealed class RuleCatalogueTests
{
    [Fact]
    public void All_ListsEveryRuleOfTheAssemblyOnceInOrder()
    {
        var declared = typeof(RuleCatalogue).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IRule)))
            .Select(t => t.Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(declared, RuleCatalogue.All.Select(r => r.GetType().Name));
        Assert.All(RuleCatalogue.All, r => Assert.StartsWith(r.Id.Value, r.GetType().Name, StringComparison.Ordinal));
    }

    [Fact]
    public void RemovalRules_OnWeakOrMediumMatches_NeverApply()
    {
        foreach (var match in new[] { Story.NameDiffers, Story.BirthDiffers, Story.NoNumber })
        {
            var story = new Story().Person("edge", 2_000, "full").Dies(match: match).Owns("car", match: match)
                .Stays(90_000, match: match).Person("edge", 10);
            foreach (var rule in RuleCatalogue.All.Where(r => r.Direction != RuleDirection.Quality))
                Assert.DoesNotContain(story.Told(rule), o => o.Verdict is Verdict.Applies);
        }
    }
}
