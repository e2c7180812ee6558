using LowIncomeMonitor.Domain.Feeds;
using static LowIncomeMonitor.Domain.Tests.Feeds.Limits;

namespace LowIncomeMonitor.Domain.Tests.Feeds;

public sealed class FeedJudgeTests
{
    [Theory]
    [InlineData(35, false)]
    [InlineData(36, true)]
    public void Late_BeyondTheAllowedAge_AndNotOnTheLastDayOfIt(int age, bool late) =>
        Assert.Equal(late, FeedJudge.Late(new(2023, 1, 1), new DateOnly(2023, 1, 1).AddDays(age), Usual) is not null);

    [Theory]
    [InlineData(700, 1000, false)]
    [InlineData(699, 1000, true)]
    [InlineData(400, 590, false)]
    [InlineData(100, 299, false)]
    [InlineData(99, 299, true)]
    public void FewRecords_NeedsShareAndCountTogether(long records, int usual, bool few) =>
        Assert.Equal(few, FeedJudge.FewRecords(Day(records), Norm(usual), Usual) is not null);

    [Theory]
    [InlineData(1300, 1000, false)]
    [InlineData(1301, 1000, true)]
    [InlineData(199, 10, false)]
    [InlineData(210, 10, true)]
    public void ManyRecords_NeedsShareAndCountTogether(long records, int usual, bool many) =>
        Assert.Equal(many, FeedJudge.ManyRecords(Day(records), Norm(usual), Usual) is not null);

    [Theory]
    [InlineData(1000, 60, false)]
    [InlineData(1000, 61, true)]
    [InlineData(100, 49, false)]
    [InlineData(100, 50, true)]
    public void ManyHits_NeedsShareAndCountTogether(long records, long hits, bool many) =>
        Assert.Equal(many, FeedJudge.ManyHits(Day(records, hits), Norm(), Usual) is not null);

    [Theory]
    [InlineData(160, 49, false)]
    [InlineData(161, 50, true)]
    [InlineData(162, 50, false)]
    public void Repeated_NeedsShareAboveTheUsualAndCountTogether(long hits, long repeats, bool repeated) =>
        Assert.Equal(repeated, FeedJudge.Repeated(Day(5000, hits, repeats), Norm(), Usual) is not null);

    [Theory]
    [InlineData(19, 1000, 8, false)]
    [InlineData(20, 1000, 8, true)]
    [InlineData(24, 1000, 64, false)]
    [InlineData(25, 1000, 64, true)]
    [InlineData(500, 1000, 0, false)]
    public void ManyFindings_NeedsThreeTimesTheNormAndCountTogetherAndANormAtAll(long raised, long records, long before, bool many) =>
        Assert.Equal(many, FeedJudge.ManyFindings(raised, Day(records), before, Norm(), Usual) is not null);

    [Fact]
    public void Judge_WithoutAParameter_MakesNoCheck()
    {
        var none = new FeedLimits();
        Assert.Null(FeedJudge.Late(new(2000, 1, 1), new(2023, 1, 1), none));
        Assert.Null(FeedJudge.FewRecords(Day(0), Norm(), none));
        Assert.Null(FeedJudge.ManyRecords(Day(1_000_000), Norm(), none));
        Assert.Null(FeedJudge.ManyHits(Day(1000, 1000), Norm(), none));
        Assert.Null(FeedJudge.Repeated(Day(1000, 1000, 1000), Norm(), none));
        Assert.Null(FeedJudge.ManyFindings(1000, Day(1000), 1, Norm(), none));
    }

    [Fact]
    public void Usual_IsTheMedianOfTheLastDeliveriesAndNothingBeforeThereAreEnough()
    {
        FeedDay[] days = [.. Enumerable.Range(1, 10).Select(n => new FeedDay(new(2023, n, 1), n * 100, n, n == 10 ? 5 : 0))];

        Assert.Null(FeedUsual.Of(days.Take(2), Usual));
        Assert.Equal(200, FeedUsual.Of(days.Take(3), Usual)!.Records);
        var usual = FeedUsual.Of(days, Usual)!;
        Assert.Equal((650m, 0.01m, new DateOnly(2023, 3, 1), 5200L), (usual.Records, usual.HitShare, usual.Since, usual.TotalRecords));
        Assert.Equal(5m / 52, usual.RepeatShare);
    }
}
