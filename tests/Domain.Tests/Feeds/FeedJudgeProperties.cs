using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Feeds;
using static LowIncomeMonitor.Domain.Tests.Feeds.Limits;

namespace LowIncomeMonitor.Domain.Tests.Feeds;

public sealed class FeedJudgeProperties
{
    [Fact]
    public void Usual_OrderOfDays_ChangesNothing() => Property.Holds(
        from counts in Gen.Choose(0, 5000).ArrayOf(12)
        from seed in Gen.Choose(0, int.MaxValue)
        select (counts, seed),
        x =>
        {
            var days = x.counts.Select((count, n) => new FeedDay(new DateOnly(2023, 1, 1).AddDays(n), count, count / 50, 0)).ToArray();
            var shuffled = days.ToArray();
            new Random(x.seed).Shuffle(shuffled);
            return FeedUsual.Of(days, Usual) == FeedUsual.Of(shuffled, Usual);
        });

    [Fact]
    public void Volume_NoDay_IsBothFewAndMany() => Property.Holds(
        from records in Gen.Choose(0, 100_000)
        from usual in Gen.Choose(1, 100_000)
        select (records, usual),
        x => FeedJudge.FewRecords(Day(x.records), Norm(x.usual), Usual) is null
            || FeedJudge.ManyRecords(Day(x.records), Norm(x.usual), Usual) is null);

    [Fact]
    public void Volume_WithinThirtyPercent_IsNeverInDoubt() => Property.Holds(
        from usual in Gen.Choose(1, 1_000_000)
        from share in Gen.Choose(70, 130)
        select (usual, share),
        x =>
        {
            // Rounded toward the usual number, so that whole records stay within the share.
            var exact = x.usual * x.share / 100m;
            var day = Day((long)(x.share < 100 ? Math.Ceiling(exact) : Math.Floor(exact)));
            return FeedJudge.FewRecords(day, Norm(x.usual), Usual) is null && FeedJudge.ManyRecords(day, Norm(x.usual), Usual) is null;
        });
}
