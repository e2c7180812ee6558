using LowIncomeMonitor.Alerts.Audit;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Alerts.Tests.Desk;

public sealed class QueueSequenceTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int Writers = 4;
    private const int Rounds = 25;

    [RequiresPostgresFact]
    public async Task Sequence_FourConcurrentWriters_HasNoGapAtAnyMoment()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        using var written = new CancellationTokenSource();
        var reading = Task.Run(() => FollowAsync(stage, written.Token));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(stage, writer))));
        await written.CancelAsync();

        var followed = await reading;
        var (_, newest) = await stage.Desk.SequenceRangeAsync(CancellationToken.None);
        Assert.Equal(newest, followed);
        Assert.Equal(Writers * Rounds * 3, newest);
        Assert.True((await stage.Get<AuditChain>().VerifyAsync(CancellationToken.None)).IsWhole);
    }

    [RequiresPostgresFact]
    public async Task Snapshot_FollowedByTheChangesBehindIt_IsTheQueue()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(stage, writer))));
        var followed = new Dictionary<long, CaseView>();
        var snapshot = await stage.Desk.SnapshotAsync(AlertsStage.Everything, CancellationToken.None);
        await writing;

        foreach (var view in snapshot.Cases)
            followed[view.CaseId] = view;
        foreach (var change in await stage.Desk.ChangesAfterAsync(snapshot.Sequence, 10_000, CancellationToken.None))
            followed[change.Case.CaseId] = change.Case;

        var final = await stage.Desk.SnapshotAsync(AlertsStage.Everything, CancellationToken.None);
        Assert.Equal(
            final.Cases.Select(view => (view.CaseId, view.Version, view.State, view.Findings.Count)).Order(),
            followed.Values.Where(view => view.State != CaseState.Closed)
                .Select(view => (view.CaseId, view.Version, view.State, view.Findings.Count)).Order());
    }

    [RequiresPostgresFact]
    public async Task Change_RolledBack_LeavesNoGapAndNoTrace()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "R01"));
        await stage.Database.ExecuteAsync(
            "alter table alerts.case_changes add constraint stop check (case_id < 0) not valid");
        await Assert.ThrowsAnyAsync<Exception>(() => stage.DeliverAsync(Findings.Raised("h2", "R01")));
        await stage.Database.ExecuteAsync("alter table alerts.case_changes drop constraint stop");

        await stage.DeliverAsync(Findings.Raised("h3", "R01"));

        Assert.Empty(await stage.CasesOfAsync("h2"));
        var changes = await stage.Desk.ChangesAfterAsync(0, 10, CancellationToken.None);
        Assert.Equal([1L, 2L], changes.Select(change => change.Sequence));
        Assert.Equal(Findings.Monday.AddSeconds(-1), changes[1].CausedByReceivedAt);
    }

    private static async Task WriteAsync(AlertsStage stage, int writer)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var household = $"h{writer}-{round}";
            await stage.DeliverAsync(Findings.Raised(household, "R01"));
            var view = await stage.CaseOfAsync(household);
            await stage.ClaimAsync(AlertsStage.Ann, view.CaseId);
            await stage.DeliverAsync(Findings.Raised(household, "R03"));
        }
    }

    /// <summary>Reads on as a stream would, and fails at the first number that is not the next one.</summary>
    private static async Task<long> FollowAsync(AlertsStage stage, CancellationToken written)
    {
        var sequence = 0L;
        while (true)
        {
            var last = written.IsCancellationRequested;
            foreach (var change in await stage.Desk.ChangesAfterAsync(sequence, 1000, CancellationToken.None))
                Assert.Equal(++sequence, change.Sequence);
            if (last)
                return sequence;
        }
    }
}
