using Grpc.Core;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Api.Tests.Queue;

[Collection(QueueServerGroup.Name)]
public sealed class WatchTests(QueueServer server)
{
    [RequiresPostgresFact]
    public async Task Watch_Opened_SendsThePresentQueueThenEveryChange()
    {
        var township = server.NewTownship();
        var cases = await server.OpenCasesAsync(township, "W1", "W2");
        using var li = server.As("Li", Role.Caseworker, township);
        using var patience = new CancellationTokenSource(QueueServer.Patience);
        using var call = li.Watch(cancellation: patience.Token);
        var viewer = new WatchViewer();
        await viewer.ReadAsync(call, until: _ => viewer.IsComplete);
        Assert.Equal(cases.Order(), viewer.Screen.Keys.Order());
        var before = await NewestAsync();

        await li.ClaimAsync(cases[0]);
        await viewer.ReadAsync(call, until: e => e.Changed is not null);

        var change = viewer.Changes.Single();
        Assert.Equal((before + 1, cases[0], "Li"), (change.Sequence, change.Case.CaseId, change.Case.ClaimedBy));
        Assert.Equal($"after-{before + 1}", viewer.Cursor);
        await viewer.ReadAsync(call, until: e => e.Heartbeat is not null);
        Assert.Equal(Enumerable.Range(1, viewer.Numbers.Count).Select(n => (long)n), viewer.Numbers);
    }

    [RequiresPostgresFact]
    public async Task Watch_BrokenAtRandomPoints_ResumesWithoutLossOrDoubles()
    {
        const int Households = 120;
        var township = server.NewTownship();
        using var li = server.As("Li", Role.Caseworker, township);
        await server.OpenCasesAsync(township, "Z1", "Z2", "Z3");
        var random = Seeds.For(nameof(Watch_BrokenAtRandomPoints_ResumesWithoutLossOrDoubles));
        var work = WorkAsync(li, township, Households);
        var viewer = new WatchViewer();
        var breaks = 0;
        while (!work.IsCompleted || viewer.LastSequence < await NewestOfAsync(township))
        {
            using var patience = new CancellationTokenSource(QueueServer.Patience);
            using var call = li.Watch(viewer.Cursor, patience.Token);
            var left = random.Next(1, 40);
            await viewer.ReadAsync(call, until: e => --left <= 0 || e.Heartbeat is not null);
            breaks++;
        }

        await work;
        Assert.True(breaks > 5, $"only {breaks} breaks");
        Assert.Equal(await SequencesAsync(township, viewer.PresentUpTo), viewer.Changes.Select(c => c.Sequence));
        Assert.Equal(
            await server.Database.ScalarAsync<string>(
                $"select string_agg(case_id || '@' || version, ' ' order by case_id) from alerts.cases where region like '{township}%' and state <> 8"),
            string.Join(' ', viewer.Screen.Values.Where(c => c.State != CaseState.Closed).OrderBy(c => c.CaseId).Select(c => $"{c.CaseId}@{c.Version}")));
    }

    [RequiresPostgresFact]
    public async Task Watch_ResumeAtTheEndsOfTheHistory_NeverSkipsAChange()
    {
        var township = server.NewTownship();
        await server.OpenCasesAsync(township, "K1", "K2", "K3");
        using var li = server.As("Li", Role.Caseworker, township);
        var newest = await NewestAsync();
        await QueueCaller.FailsAsync(StatusCode.InvalidArgument, () => FirstAsync(li, $"after-{newest + 1_000_000}"));
        await QueueCaller.FailsAsync(StatusCode.InvalidArgument, () => FirstAsync(li, "yesterday"));

        // As the nightly job leaves it: the changes up to "trimmed_to" are gone.
        var trimmed = await server.Database.ScalarAsync<long>("select trimmed_to from alerts.queue_head");
        await server.Database.ExecuteAsync($"update alerts.queue_head set trimmed_to = {newest - 1}");
        try
        {
            await QueueCaller.FailsAsync(StatusCode.OutOfRange, () => FirstAsync(li, $"after-{newest - 2}"));
            Assert.Equal(newest, (await FirstAsync(li, $"after-{newest - 1}")).Changed.Sequence);
        }
        finally
        {
            await server.Database.ExecuteAsync($"update alerts.queue_head set trimmed_to = {trimmed}");
        }
    }

    private static async Task<WatchEvent> FirstAsync(QueueCaller caller, string cursor)
    {
        using var patience = new CancellationTokenSource(QueueServer.Patience);
        using var call = caller.Watch(cursor, patience.Token);
        await call.ResponseStream.MoveNext(patience.Token);
        return call.ResponseStream.Current;
    }

    // Opens, claims, clears and releases while the viewer's link breaks.
    private async Task WorkAsync(QueueCaller li, string township, int households)
    {
        foreach (var chunk in Enumerable.Range(1, households).Chunk(10))
        {
            var findings = chunk.Select(n => server.Finding($"B{n}", township)).ToList();
            await server.PublishAsync(findings);
            await Eventually.BecomesTrueAsync(
                async () => (await li.ListAsync(new() { HouseholdId = findings[^1].HouseholdId })).Total == 1, QueueServer.Patience, "the chunk's cases");
            var id = (await li.ListAsync(new() { HouseholdId = findings[^1].HouseholdId })).Cases[0].CaseId;
            await li.ClaimAsync(id);
            await li.ReleaseAsync(id);
            foreach (var finding in findings.Take(4))
            {
                finding.Revision = 2;
                finding.State = FindingState.Cleared;
            }

            await server.PublishAsync([.. findings.Take(4)]);
            await Eventually.BecomesTrueAsync(
                async () => (await li.ListAsync(new() { HouseholdId = findings[3].HouseholdId })).Total == 0, QueueServer.Patience, "cleared cases");
        }
    }

    private Task<long> NewestAsync() => server.Database.ScalarAsync<long>("select change_sequence from alerts.queue_head");

    private Task<long> NewestOfAsync(string township) => server.Database.ScalarAsync<long>(
        $"select max(sequence) from alerts.case_changes where snapshot->>'region' like '{township}%'");

    private async Task<IEnumerable<long>> SequencesAsync(string township, long after) =>
        await server.Database.ScalarAsync<long[]>(
            $"select array_agg(sequence order by sequence) from alerts.case_changes where sequence > {after} and snapshot->>'region' like '{township}%'");
}
