using Grpc.Core;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules.Catalogue;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Api.Tests.Queue;

[Collection(QueueServerGroup.Name)]
public sealed class FeedsTests(QueueServer server)
{
    [RequiresPostgresFact]
    public async Task Report_FeedThatNeverCame_IsNamedAndItsRulesRestAndTheFindingSaysSo()
    {
        var town = server.NewTownship();
        var cases = await server.OpenCasesAsync(town, $"F{town}");
        using var auditor = server.As("Sun", Role.Auditor, town);

        var report = await auditor.Feeds.ReportAsync(new FeedReportRequest(), auditor.Headers);

        Assert.Equal("2023-06-01", report.On);
        Assert.Equal(Sources.Feeds, report.Feeds.Select(feed => feed.Source));
        Assert.Equal(("waiting", "", false), (report.Feeds[0].Standing, report.Feeds[0].LastFedOn, report.Feeds[0].HasAgeDays));
        Assert.True(report.Feeds[0].HasAllowedAgeDays);
        var waiting = RuleCatalogue.All.Where(rule => rule.Sources.Count > 0).Select(rule => rule.Id.Value);
        Assert.Equal(waiting.Order(StringComparer.Ordinal), report.RestingRules.Select(rule => rule.RuleId));
        Assert.All(report.RestingRules, rule => Assert.NotEmpty(rule.BecauseZh));

        var finding = Assert.Single((await auditor.ExplainAsync(cases[0])).Findings);
        Assert.Equal("deaths was never fed", finding.RestsBecauseEn);
    }

    [RequiresPostgresFact]
    public async Task Decide_ByWhoSendsOrWithoutReasonOrNothingInDoubt_IsRefused()
    {
        using var sender = server.As("Wu", Role.DataStaff);
        using var leader = server.As("Chen", Role.Leader);
        var decide = new DecideFeedRequest { Source = "deaths", Release = true, Reason = "counted together with the police" };

        await QueueCaller.FailsAsync(StatusCode.PermissionDenied, async () => await sender.Feeds.DecideAsync(decide, sender.Headers));
        await QueueCaller.FailsAsync(StatusCode.FailedPrecondition, async () => await leader.Feeds.DecideAsync(decide, leader.Headers));
        decide.Reason = "  ";
        await QueueCaller.FailsAsync(StatusCode.InvalidArgument, async () => await leader.Feeds.DecideAsync(decide, leader.Headers));
        await QueueCaller.FailsAsync(
            StatusCode.InvalidArgument, async () => await leader.Feeds.ReportAsync(new FeedReportRequest { Decisions = 1000 }, leader.Headers));
    }
}
