using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Tests.Alerting;

public sealed class CaseRankTests
{
    private static readonly DateOnly s_day = new(2024, 1, 5);

    [Fact]
    public void Of_SeverityThenRiskThenAmountThenDeadline()
    {
        var inOrder = new[]
        {
            CaseRank.Of(Level.Red, 0.1, Money.FromYuan(10), s_day),
            CaseRank.Of(Level.Orange, 0.9, Money.FromYuan(10), s_day),
            CaseRank.Of(Level.Orange, 0.2, Money.FromYuan(5_000), s_day),
            CaseRank.Of(Level.Orange, 0.2, Money.FromYuan(10), s_day.AddDays(-1)),
            CaseRank.Of(Level.Orange, 0.2, Money.FromYuan(10), s_day),
            CaseRank.Of(Level.Yellow, 1, Money.FromYuan(9_000_000), s_day),
        };

        Assert.Equal(inOrder.OrderDescending(), inOrder);
        Assert.Equal(inOrder.Length, inOrder.Distinct().Count());
    }

    [Fact]
    public void Of_AnyInput_LevelAlwaysDecidesFirst() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(double, long, int)>(), ArbMap.Default.ArbFor<(double, long, int)>(),
            (a, b) => Rank(Level.Red, a) > Rank(Level.Orange, b) && Rank(Level.Orange, a) > Rank(Level.Yellow, b))
            .QuickCheckThrowOnFailure();

    private static long Rank(Level level, (double Risk, long Fen, int Day) of) => CaseRank.Of(
        level, double.IsNaN(of.Risk) ? null : of.Risk, new Money(of.Fen),
        DateOnly.FromDayNumber(Math.Abs(of.Day % DateOnly.MaxValue.DayNumber)));
}
