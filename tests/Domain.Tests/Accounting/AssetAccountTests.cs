using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Tests.Rules;

namespace LowIncomeMonitor.Domain.Tests.Accounting;

public sealed class AssetAccountTests
{
    // 24 months x 649 yuan x 2 persons.
    private const int Limit = 31_152;

    [Theory]
    [InlineData(Limit, LineSide.Below)] // at the limit is allowed
    [InlineData(Limit + 1, LineSide.AtOrAbove)]
    public void Side_AgainstTwentyFourMonthsOfTheLine(int balance, LineSide side)
    {
        var account = Of(new Story().Person(income: 0).Knows(Balance(balance)).Person(income: 0).Knows(Balance(0)));

        Assert.Equal(Money.FromYuan(Limit), account.Limit);
        Assert.Equal(side, account.Side);
    }

    [Fact]
    public void Side_OneMemberUnchecked_IsDecidedOnlyByWhatIsThere()
    {
        Assert.Equal(LineSide.Unknown, Of(new Story().Person().Knows(Balance(5)).Person()).Side);
        Assert.Equal(LineSide.AtOrAbove, Of(new Story().Person().Knows(Balance(Limit + 1)).Person()).Side);
    }

    [Fact]
    public void Latest_TakesTheNewestBalanceOfEachMember() =>
        Assert.Equal(
            Money.FromYuan(10),
            Of(new Story().Person().Knows(Balance(90_000, "2023-03-31")).Knows(Balance(10, "2023-09-30"))).Latest.Floor);

    [Fact]
    public void AboveThroughout_MoneyInTransit_IsFalse()
    {
        Story Twice(int first, int second) => new Story().Person()
            .Knows(Balance(first, "2023-03-31")).Knows(Balance(second, "2023-09-30"));

        Assert.False(Of(Twice(100, 90_000)).AboveThroughout);
        Assert.True(Of(Twice(80_000, 90_000)).AboveThroughout);
        Assert.False(Of(new Story().Person().Knows(Balance(90_000))).AboveThroughout);
    }

    [Fact]
    public void Of_BalanceWithoutAuthorisationOrTooOld_IsNotUsed()
    {
        Assert.Contains("assets", Of(new Story().Person().Knows(Balance(90_000) with { AuthorisationNo = "" })).Missing);
        Assert.Contains("assets", Of(new Story().Person().Knows(Balance(90_000, "2022-12-29"))).Missing);
    }

    [Fact]
    public void Of_YearlyBase_NeedsDisposableIncome()
    {
        var story = new Story().With("assets.base.dibao", 3).With("assets.multiple.dibao", 2).Person().Knows(Balance(5));

        Assert.Equal([AssetAccount.DisposableIncome], Of(story).Missing);
        Assert.Equal(
            Money.FromYuan(40_000), Of(story.With(AssetAccount.DisposableIncome, 20_000)).Limit);
    }

    private static AssetsValue Balance(int yuan, string on = "2023-11-30") => new(
        "A-1", DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), Money.FromYuan(yuan), 1);

    private static AssetAccount Of(Story story) => AssetAccount.Of(story.Household(), "dibao", story.Context());
}
