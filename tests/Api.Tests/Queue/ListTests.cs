using Grpc.Core;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Api.Tests.Queue;

[Collection(QueueServerGroup.Name)]
public sealed class ListTests(QueueServer server)
{
    [RequiresPostgresFact]
    public async Task List_InPages_GivesEveryCaseOnceInRankOrder()
    {
        var township = server.NewTownship();
        string[] levels = ["red", "orange", "yellow"];
        await server.PublishAsync([.. Enumerable.Range(1, 23).Select(n => server.Finding($"P{n}", township, levels[n % 3]))]);
        using var li = server.As("Li", Role.Caseworker, township);
        await Eventually.BecomesTrueAsync(async () => (await li.ListAsync()).Total == 23, QueueServer.Patience, "23 cases");

        var pages = new List<ListCasesResponse> { await li.ListAsync(pageSize: 5) };
        while (pages[^1].NextPageToken.Length > 0)
            pages.Add(await li.ListAsync(pageSize: 5, pageToken: pages[^1].NextPageToken));

        var cases = pages.SelectMany(p => p.Cases).ToList();
        Assert.Equal([5, 5, 5, 5, 3], pages.Select(p => p.Cases.Count));
        Assert.All(pages, page => Assert.Equal(23, page.Total));
        Assert.Equal(23, cases.Select(c => c.CaseId).Distinct().Count());
        Assert.Equal(cases.OrderByDescending(c => c.Rank).ThenBy(c => c.CaseId).Select(c => c.CaseId), cases.Select(c => c.CaseId));
        Assert.Equal(cases.Select(c => c.Level).Order(), cases.Select(c => c.Level));
    }

    [RequiresPostgresFact]
    public async Task List_ByEachPartOfTheFilter_GivesWhatFits()
    {
        var township = server.NewTownship();
        await server.OpenCasesAsync(township, "F1");
        await server.PublishAsync(server.Finding("F2", township, "orange", "A01", "add"));
        using var li = server.As("Li", Role.Caseworker, township);
        await Eventually.BecomesTrueAsync(async () => (await li.ListAsync()).Total == 2, QueueServer.Patience, "2 cases");
        await li.ClaimAsync((await li.ListAsync(new() { HouseholdId = "F2" })).Cases.Single().CaseId);

        async Task FindsAsync(string expected, CaseFilter filter) =>
            Assert.Equal(expected, string.Join(' ', (await li.ListAsync(filter)).Cases.Select(c => c.HouseholdId)));
        await FindsAsync("F1 F2", new());
        await FindsAsync("F1", new() { Levels = { Level.Red } });
        await FindsAsync("F2", new() { RuleIds = { "A01" } });
        await FindsAsync("F2", new() { Directions = { "add" } });
        await FindsAsync("F2", new() { MineOnly = true });
        await FindsAsync("F1", new() { States = { CaseState.New } });
        await FindsAsync("", new() { OverdueOnly = true });
        await FindsAsync("F1 F2", new() { Programmes = { "dibao", "tekun" } });
        await FindsAsync("F1 F2", new() { Region = $"{township}001" });
        await FindsAsync("", new() { Region = $"{township}002" });
    }

    [RequiresPostgresFact]
    public async Task List_CallerOfAnotherTownship_SeesNothing()
    {
        var township = server.NewTownship();
        await server.OpenCasesAsync(township, "O1");
        using var wang = server.As("Wang", Role.Caseworker, server.NewTownship());

        Assert.Equal(0, (await wang.ListAsync()).Total);
        Assert.Equal(0, (await wang.ListAsync(new() { Region = township })).Total);
        Assert.Equal(0, (await wang.ListAsync(new() { HouseholdId = "O1" })).Total);
    }

    [RequiresPostgresFact]
    public async Task List_FaultyRequest_IsInvalidArgument()
    {
        var township = server.NewTownship();
        await server.OpenCasesAsync(township, "I1", "I2");
        using var li = server.As("Li", Role.Caseworker, township);
        using var wang = server.As("Wang", Role.Caseworker, "421281");
        var token = (await li.ListAsync(pageSize: 1)).NextPageToken;

        await QueueCaller.FailsAsync(StatusCode.InvalidArgument, () => li.ListAsync(pageSize: -1));
        await QueueCaller.FailsAsync(StatusCode.InvalidArgument, () => li.ListAsync(pageSize: 501));
        await QueueCaller.FailsAsync(StatusCode.InvalidArgument, () => li.ListAsync(pageToken: "rubbish"));
        await QueueCaller.FailsAsync(StatusCode.InvalidArgument, () => li.ListAsync(new() { OverdueOnly = true }, 1, token));
        await QueueCaller.FailsAsync(StatusCode.InvalidArgument, () => wang.ListAsync(pageSize: 1, pageToken: token));
        await QueueCaller.FailsAsync(StatusCode.InvalidArgument, () => li.ListAsync(new() { Region = "nowhere" }));
    }

    [RequiresPostgresFact]
    public async Task Calls_WithoutAGoodToken_AreUnauthenticatedAndWithAnotherRoleDenied()
    {
        using var nobody = server.Nobody();
        using var forger = new QueueCaller(server.Grpc, "eyJhbGciOiJub25lIn0.eyJzdWIiOiJMaSJ9.");
        using var leader = server.As("Chen", Role.Leader, "421281");
        using var auditor = server.As("Zhao", Role.Auditor, "421281");
        using var li = server.As("Li", Role.Caseworker, "421281");

        foreach (var caller in (QueueCaller[])[nobody, forger])
        {
            await QueueCaller.FailsAsync(StatusCode.Unauthenticated, () => caller.ListAsync());
            await QueueCaller.FailsAsync(StatusCode.Unauthenticated, () => caller.Watch().ResponseStream.MoveNext(CancellationToken.None));
        }

        await QueueCaller.FailsAsync(StatusCode.PermissionDenied, () => leader.ListAsync());
        await QueueCaller.FailsAsync(StatusCode.PermissionDenied, () => leader.ExplainAsync(1));
        await QueueCaller.FailsAsync(StatusCode.PermissionDenied, () => auditor.ClaimAsync(1));
        await QueueCaller.FailsAsync(
            StatusCode.PermissionDenied, () => li.Indicators.SummaryAsync(new SummaryRequest(), li.Headers).ResponseAsync);
        Assert.Equal(0, (await auditor.ListAsync(new() { HouseholdId = "nobody's" })).Total);
    }
}
