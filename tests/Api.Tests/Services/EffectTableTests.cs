using LowIncomeMonitor.Api.Services;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Api.Tests.Services;

public sealed class EffectTableTests
{
    [Fact]
    public void Build_SmallCountOfOneTown_IsHiddenWithAnotherAndWithTheCosts()
    {
        var rows = EffectTable.Build(Effect(entering: [2, 9, 20]), suppressBelow: 5);

        Assert.Equal(31, rows[0].Counts["households_entering"]);
        Assert.Null(rows[1].Counts["households_entering"]);
        Assert.Null(rows[2].Counts["households_entering"]);
        Assert.Equal(20, rows[3].Counts["households_entering"]);
        Assert.Equal([false, true, true, false], rows.Select(row => row.Counts[EffectTable.CostAfter] is null));
    }

    [Fact]
    public void Build_NothingSmall_ShowsEverything() =>
        Assert.All(EffectTable.Build(Effect(entering: [7, 9, 20]), 5), row => Assert.DoesNotContain(null, row.Counts.Values));

    [Fact]
    public void Build_OnlyTownHidden_TakesTheCostOfTheWholeWithIt()
    {
        var rows = EffectTable.Build(Effect(entering: [2]), suppressBelow: 5);

        Assert.All(rows, row => Assert.Null(row.Counts[EffectTable.CostBefore]));
    }

    private static PolicyEffect Effect(params int[] entering)
    {
        var towns = entering.Select((count, index) => (Town: $"42128110{index}", Count: new EffectCount
        {
            Households = 100, People = 200, HouseholdsEntering = count, PeopleEntering = count * 10, CostBefore = new Money(1000), CostAfter = new Money(2000),
        })).ToList();
        return new PolicyEffect(
            new EffectCount
            {
                Households = 100 * entering.Length, People = 200 * entering.Length, HouseholdsEntering = entering.Sum(),
                PeopleEntering = entering.Sum() * 10, CostBefore = new Money(1000 * entering.Length), CostAfter = new Money(2000 * entering.Length),
            },
            towns.ToDictionary(town => town.Town, town => town.Count), null);
    }
}
