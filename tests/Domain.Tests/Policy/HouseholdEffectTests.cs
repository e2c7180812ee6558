using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Tests.Rules;

namespace LowIncomeMonitor.Domain.Tests.Policy;

public sealed class HouseholdEffectTests
{
    [Theory]
    [InlineData("monitored", 549, EffectKind.Stays)] // below the old line already, and not helped: not an effect
    [InlineData("monitored", 550, EffectKind.Entering)]
    [InlineData("edge", 648, EffectKind.Entering)]
    [InlineData("edge", 649, EffectKind.Stays)]
    [InlineData("watch_refused", 1_100, EffectKind.Changing)] // at the old edge line, below the new
    [InlineData("watch_refused", 1_298, EffectKind.Stays)]
    public void Of_NotOnDibao_EntersWhenItFallsBelowTheNewLine(string programme, int income, EffectKind expected) =>
        Assert.Equal(expected, Raise(new Story().Person(programme, income))!.Kind);

    [Fact]
    public void Of_Entering_CostsLineLessIncome()
    {
        var effect = Raise(new Story().Person("monitored", 600).Person("monitored", 500))!;

        Assert.Equal(new HouseholdEffect(EffectKind.Entering, 2, Money.Zero, Money.FromYuan(2 * 649 - 1_100)), effect);
    }

    [Fact]
    public void Of_OnDibao_GetsTheDifferenceOfTheLines() =>
        Assert.Equal(
            new HouseholdEffect(EffectKind.Stays, 2, Money.FromYuan(600), Money.FromYuan(798)),
            Raise(new Story().Person(income: 500).Person(income: 0)));

    [Fact]
    public void Of_OnDibao_LeavesWhenTheLineFalls() =>
        Assert.Equal(EffectKind.Leaving, Change(new Story().Person(income: 600), 649, 550)!.Kind);

    [Fact]
    public void Of_OnDibaoWithIncomeUnknown_MovesItsApprovedAmountByTheLine() =>
        Assert.Equal(
            new HouseholdEffect(EffectKind.Unknown, 1, Money.FromYuan(500 - 99), Money.FromYuan(500)), Raise(new Story().Person()));

    [Fact]
    public void Of_Tekun_FollowsItsOwnStandard() =>
        Assert.Equal(
            new HouseholdEffect(EffectKind.Stays, 1, Money.FromYuan(1_021), Money.FromYuan(1_150)), Raise(new Story().Person("tekun")));

    [Fact]
    public void Of_NobodyHelped_IsNothing() =>
        Assert.Null(Raise(new Story().Person(income: 1, ended: new(2023, 1, 1))));

    private static HouseholdEffect? Raise(Story story) => Change(story, 550, 649);

    private static HouseholdEffect? Change(Story story, int from, int to)
    {
        var household = story.Household();
        var before = Under(story, from);
        var after = Under(story, to);
        return HouseholdEffect.Of(household, before, after, Under(story, 649));
    }

    private static RuleContext Under(Story story, int line) => story
        .With("dibao.standard", line).With("edge.line", 2 * line).With("tekun.standard", line == 550 ? 1_021 : 1_150).Context();
}
