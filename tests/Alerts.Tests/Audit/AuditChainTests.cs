using LowIncomeMonitor.Alerts.Audit;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.TestKit.Postgres;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Tests.Audit;

public sealed class AuditChainTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Verify_UntouchedJournal_IsWholeAndEveryLineHasAnActor()
    {
        await using var stage = await FilledAsync();

        var verdict = await stage.Get<AuditChain>().VerifyAsync(CancellationToken.None);

        Assert.True(verdict.IsWhole, verdict.Why);
        Assert.Equal(6, verdict.Lines);
        Assert.Equal(0, await stage.Database.ScalarAsync<long>("select count(*) from audit.journal where actor = '' or action = ''"));
    }

    [RequiresPostgresTheory]
    [InlineData("update audit.journal set reason = 'another' where sequence = 3", 3)]
    [InlineData("update audit.journal set actor = 'bob' where sequence = 4", 4)]
    [InlineData("delete from audit.journal where sequence = 2", 3)]
    [InlineData("delete from audit.journal where sequence = 6", 6)]
    public async Task Verify_JournalTamperedWith_NamesTheLine(string tampering, long line)
    {
        await using var stage = await FilledAsync();
        await Assert.ThrowsAsync<PostgresException>(() => stage.Database.ExecuteAsync(tampering));
        await stage.Database.ExecuteAsync("alter table audit.journal disable trigger all");
        await stage.Database.ExecuteAsync(tampering);

        var verdict = await stage.Get<AuditChain>().VerifyAsync(CancellationToken.None);

        Assert.Equal(line, verdict.BrokenAt);
    }

    [RequiresPostgresFact]
    public async Task Journal_EveryStep_SaysWhoAndWhy()
    {
        await using var stage = await FilledAsync();
        var view = await stage.CaseOfAsync("h1");

        var history = await stage.Desk.HistoryAsync(AlertsStage.Ann, view.CaseId, CancellationToken.None);

        Assert.Equal(
            ["system opened", "system finding_raised", "ann claimed", "ann received", "ann explained", "system closed"],
            history!.Select(entry => $"{entry.Actor} {entry.Action}"));
        Assert.Equal(("looked at", CaseState.Received), (history![4].Reason, history[4].State));
    }

    private async Task<AlertsStage> FilledAsync()
    {
        var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "R01"));
        await stage.WalkAsync(
            AlertsStage.Ann, (await stage.CaseOfAsync("h1")).CaseId, DecisionKind.Received, DecisionKind.Explained);
        return stage;
    }
}
