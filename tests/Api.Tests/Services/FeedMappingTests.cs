using LowIncomeMonitor.Api.Services;
using LowIncomeMonitor.Api.Tests.Fakes;
using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Api.Tests.Services;

public sealed class FeedMappingTests
{
    private static readonly DateOnly s_today = new(2023, 6, 1);
    private static readonly FeedLimits s_limits = new() { AllowedAge = 35 };

    public static TheoryData<FeedDoubtKind> Kinds => [.. Enum.GetValues<FeedDoubtKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ToProto_EachKindOfDoubt_HasANoticeAndAReasonInBothLanguages(FeedDoubtKind kind)
    {
        var last = s_today.AddDays(kind == FeedDoubtKind.Late ? -40 : -1);
        var doubt = new FeedDoubt(kind, last, new(1500.25m, 1000, 1300), kind == FeedDoubtKind.ManyFindings ? new RuleId("R01") : null);
        var standing = new FeedStanding("deaths", last, last, s_limits, kind == FeedDoubtKind.Late ? [] : [doubt]);
        var rule = new RuleStanding(new("R01"), RuleRest.Suspended, [], [("deaths", doubt)]);

        var report = new FeedMapping(new FixedTexts()).ToProto([new(standing, s_today, new(last, 1500, 30, 0), null, 7)], [rule], []);

        var (feed, shown) = (Assert.Single(report.Feeds), Assert.Single(Assert.Single(report.Feeds).Doubts));
        Assert.Equal(("in_doubt", 7L, false), (feed.Standing, feed.Held, feed.HasUsualRecords));
        Assert.Equal(kind == FeedDoubtKind.Late ? "V04" : "V05", shown.Notice);
        Assert.Equal(kind is not (FeedDoubtKind.Late or FeedDoubtKind.FewRecords), shown.WaitsForDecision);
        var resting = Assert.Single(report.RestingRules);
        Assert.Contains("1500.25", resting.BecauseZh, StringComparison.Ordinal);
        Assert.Contains("1500.25", resting.BecauseEn, StringComparison.Ordinal);
        Assert.Equal(["deaths"], resting.Sources);
    }

    [Fact]
    public void Because_RuleThatIsAsked_SaysNothing() =>
        Assert.Equal(new("", ""), FeedWords.Because(new(new("R01"), RuleRest.Asked, [], [])));
}
