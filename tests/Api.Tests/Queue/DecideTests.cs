using Grpc.Core;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Api.Tests.Queue;

[Collection(QueueServerGroup.Name)]
public sealed class DecideTests(QueueServer server)
{
    [RequiresPostgresFact]
    public async Task Decide_FaultyRequest_IsInvalidArgument()
    {
        var (id, li, _) = await ClaimedAsync("D1");

        await FailsAsync(StatusCode.InvalidArgument, () => li.DecideAsync(id, DecisionKind.Unspecified, "seen"));
        await FailsAsync(StatusCode.InvalidArgument, () => li.DecideAsync(id, (DecisionKind)99, "seen"));
        await FailsAsync(StatusCode.InvalidArgument, () => li.DecideAsync(id, DecisionKind.Visited));
        await FailsAsync(StatusCode.InvalidArgument, () => li.DecideAsync(id, DecisionKind.Visited, " x "));
        await FailsAsync(StatusCode.InvalidArgument, () => li.DecideAsync(id, DecisionKind.Visited, new string('x', 2001)));
        await FailsAsync(StatusCode.InvalidArgument, () => li.DecideAsync(id, DecisionKind.Explained, "The car was sold."));
    }

    [RequiresPostgresFact]
    public async Task Decide_WithoutTheClaimOrOutOfTurn_IsFailedPrecondition()
    {
        var (id, li, wang) = await ClaimedAsync("D2");

        await FailsAsync(StatusCode.FailedPrecondition, () => wang.DecideAsync(id, DecisionKind.Received));
        await FailsAsync(StatusCode.FailedPrecondition, () => li.DecideAsync(id, DecisionKind.Confirm, "Agreed."));
        await FailsAsync(StatusCode.FailedPrecondition, () => li.DecideAsync(id, DecisionKind.ProposeRemoval, "He died."));
        await FailsAsync(StatusCode.FailedPrecondition, () => li.DecideAsync(id, DecisionKind.Close, "Done."));
    }

    [RequiresPostgresFact]
    public async Task Decide_OnAnOldView_IsAborted()
    {
        var (id, li, _) = await ClaimedAsync("D3");
        var version = (await li.ListAsync()).Cases.Single().Version;
        var received = await li.DecideAsync(id, DecisionKind.Received, version: version);
        Assert.Equal((CaseState.Received, version + 1), (received.State, received.Version));

        await FailsAsync(StatusCode.Aborted, () => li.DecideAsync(id, DecisionKind.Visited, "At home.", version: version));
    }

    [RequiresPostgresFact]
    public async Task Calls_OnAnUnknownCaseAndOnOneOfAnotherTownship_AreNotFoundAlike()
    {
        var id = (await server.OpenCasesAsync(server.NewTownship(), "D4"))[0];
        using var stranger = server.As("Wang", Role.Caseworker, server.NewTownship());
        Func<long, Task>[] calls =
        [
            of => stranger.ClaimAsync(of),
            of => stranger.ReleaseAsync(of),
            of => stranger.DecideAsync(of, DecisionKind.Received),
            of => stranger.DecideAsync(of, DecisionKind.Visited),
            of => stranger.ExplainAsync(of),
            of => stranger.HistoryAsync(of),
        ];

        foreach (var call in calls)
        {
            var unknown = await QueueCaller.FailureAsync(() => call(long.MaxValue));
            var hidden = await QueueCaller.FailureAsync(() => call(id));

            Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
            Assert.Equal((unknown.StatusCode, unknown.Detail), (hidden.StatusCode, hidden.Detail));
        }
    }

    [RequiresPostgresFact]
    public async Task Decide_RemovalToItsEnd_NeedsAVisitAnotherPersonAndTheNoticePeriod()
    {
        var (id, li, wang) = await ClaimedAsync("D5");
        await li.DecideAsync(id, DecisionKind.Received);
        await li.DecideAsync(id, DecisionKind.Visited, "The neighbours confirm it.");
        await li.DecideAsync(id, DecisionKind.ProposeRemoval, "He died in May.");
        await FailsAsync(StatusCode.FailedPrecondition, () => li.DecideAsync(id, DecisionKind.Confirm, "Agreed."));
        Assert.Equal(CaseState.NoticePeriod, (await wang.DecideAsync(id, DecisionKind.Confirm, "Agreed.")).State);
        await li.ClaimAsync(id);
        await FailsAsync(StatusCode.FailedPrecondition, () => li.DecideAsync(id, DecisionKind.Close, "Done."));

        var history = (await wang.HistoryAsync(id)).Entries;

        Assert.Equal("opened", history[0].Action);
        Assert.Equal(history.OrderBy(e => e.AtMs), history);
        Assert.Equal(
            [("Li", "received"), ("Li", "visited"), ("Li", "removal_proposed"), ("Wang", "confirmed")],
            history.Where(e => e.Action is "received" or "visited" or "removal_proposed" or "confirmed").Select(e => (e.Actor, e.Action)));
        Assert.Equal("The neighbours confirm it.", history.Single(e => e.Action == "visited").Reason);
        Assert.Equal(CaseState.NoticePeriod, history.Single(e => e.Action == "confirmed").State);
    }

    private static Task FailsAsync(StatusCode expected, Func<Task> call) => QueueCaller.FailsAsync(expected, call);

    private async Task<(long Id, QueueCaller Li, QueueCaller Wang)> ClaimedAsync(string household)
    {
        var township = server.NewTownship();
        var id = (await server.OpenCasesAsync(township, household))[0];
        var (li, wang) = (server.As("Li", Role.Caseworker, township), server.As("Wang", Role.Caseworker, township));
        await li.ClaimAsync(id);
        return (id, li, wang);
    }
}
