using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Tests.Rules;

namespace LowIncomeMonitor.Domain.Tests.Accounting;

public sealed class SupportFormulaTests
{
    [Theory]
    [InlineData(5_947, 3, 1, 2_000)] // (5,947 - 3 x 649) x 50 %
    [InlineData(5_947, 3, 2, 1_000)]
    [InlineData(1_947, 3, 1, 0)] // exactly the line
    [InlineData(900, 3, 1, 0)] // below the line owes nothing
    public void Owed_NoAgreement_FollowsTheFormula(int income, int persons, int supported, int owed) =>
        Assert.Equal(new CountedAmount.Known(Money.FromYuan(owed)), Owed(Child(income, persons, supported)));

    [Fact]
    public void Owed_Agreement_GoesFirst() =>
        Assert.Equal(
            new CountedAmount.Known(Money.FromYuan(300)),
            Owed(Child(90_000, 1, 1) with { AgreedMonthly = Money.FromYuan(300) }));

    [Theory]
    [InlineData(1, 1_000)]
    [InlineData(2, 1_000)]
    [InlineData(4, 500)] // half of the income for four
    public void Owed_Alimony_IsCappedForAllChildren(int children, int owed) =>
        Assert.Equal(
            new CountedAmount.Known(Money.FromYuan(owed)),
            Owed(new SupportValue("parent", new(2020, 1, 1), null, null, Money.FromYuan(4_000), null, children, true)));

    [Fact]
    public void Owed_ObligorUnknown_NamesWhatIsMissing() =>
        Assert.Equal(
            ["obligor_monthly_income", "obligor_persons", "supported_persons"],
            Assert.IsType<CountedAmount.Unknown>(
                Owed(new SupportValue("child", new(2020, 1, 1), null, null, null, null, null, false))).Missing);

    [Fact]
    public void Account_ComputedSupport_CountsOnlyWhereThePackSaysSo()
    {
        Story Parent() => new Story().Person(income: 100).Knows(Child(5_947, 3, 1));

        Assert.Equal(Money.FromYuan(100), Income(Parent()));
        Assert.Equal(Money.FromYuan(2_000), Income(Parent().With(SupportFormula.CountsComputed, 1)));
    }

    [Fact]
    public void Account_AgreedSupport_Counts() =>
        Assert.Equal(
            Money.FromYuan(400),
            Income(new Story().Person(income: 100).Knows(Child(0, 1, 1) with { AgreedMonthly = Money.FromYuan(400) })));

    private static SupportValue Child(int income, int persons, int supported) =>
        new("child", new(2020, 1, 1), null, null, Money.FromYuan(income), persons, supported, false);

    private static CountedAmount Owed(SupportValue support)
    {
        var story = new Story().Person();
        return SupportFormula.Owed(support, story.Household(), story.Context());
    }

    private static Money Income(Story story) => HouseholdAccount.Of(story.Household(), story.Context()).Income.Floor;
}
