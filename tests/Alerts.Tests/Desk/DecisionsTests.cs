using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Alerts.Tests.Desk;

public sealed class DecisionsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Decide_OnlyChecksRaised_NoRemovalCanBeProposed()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "V01"), Findings.Raised("h1", "V03", level: "yellow"));
        var seen = await stage.CaseOfAsync("h1");
        await stage.WalkAsync(AlertsStage.Ann, seen.CaseId, DecisionKind.Received, DecisionKind.Visited);

        var all = await stage.DecideAsync(AlertsStage.Ann, seen.CaseId, DecisionKind.ProposeRemoval);
        var one = await stage.DecideAsync(
            AlertsStage.Ann, seen.CaseId, DecisionKind.ProposeRemoval, findings: seen.Findings[0].FindingId);

        Assert.Equal([DeskOutcome.NotAllowedNow, DeskOutcome.NotAllowedNow], [all.Outcome, one.Outcome]);
        Assert.Equal(CaseState.Visited, (await stage.CaseOfAsync("h1")).State);
    }

    [RequiresPostgresFact]
    public async Task Decide_RemovalConfirmedByAnother_GivesNoticeOfTenWorkingDays()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var caseId = await ProposeRemovalAsync(stage);

        var own = await stage.DecideAsync(AlertsStage.Ann, caseId, DecisionKind.Confirm);
        var confirmed = await stage.DecideAsync(AlertsStage.Bob, caseId, DecisionKind.Confirm);
        var early = await stage.DecideAsync(AlertsStage.Ann, caseId, DecisionKind.Close);

        Assert.Equal(DeskOutcome.NotAllowedNow, own.Outcome);
        Assert.Equal((DeskOutcome.Done, CaseState.NoticePeriod), (confirmed.Outcome, confirmed.Case!.State));
        Assert.Equal(DeskOutcome.NotAllowedNow, early.Outcome);
        Assert.Contains("2026-03-16", early.Why, StringComparison.Ordinal);
        stage.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal(CaseState.Closed, (await stage.WalkAsync(AlertsStage.Ann, caseId, DecisionKind.Close)).State);
    }

    [RequiresPostgresFact]
    public async Task Decide_FactsBehindTheProposalChanged_CannotBeConfirmed()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var caseId = await ProposeRemovalAsync(stage);
        await stage.DeliverAsync(Findings.Raised("h1", "R01", facts: "corrected", revision: 2));

        var confirmed = await stage.DecideAsync(AlertsStage.Bob, caseId, DecisionKind.Confirm);

        Assert.Equal(DeskOutcome.NotAllowedNow, confirmed.Outcome);
        Assert.Equal(CaseState.Visited, (await stage.DecideAsync(AlertsStage.Bob, caseId, DecisionKind.Reject)).Case!.State);
    }

    [RequiresPostgresFact]
    public async Task Decide_OnAnOldVersion_IsStaleAndChangesNothing()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "R01"));
        var claimed = (await stage.ClaimAsync(AlertsStage.Ann, (await stage.CaseOfAsync("h1")).CaseId)).Case!;
        await stage.DeliverAsync(Findings.Raised("h1", "R03"));

        var stale = await stage.DecideAsync(AlertsStage.Ann, claimed.CaseId, DecisionKind.Received, version: claimed.Version);
        var fresh = await stage.DecideAsync(
            AlertsStage.Ann, claimed.CaseId, DecisionKind.Received, version: (await stage.CaseOfAsync("h1")).Version);

        Assert.Equal([DeskOutcome.Stale, DeskOutcome.Done], [stale.Outcome, fresh.Outcome]);
    }

    [RequiresPostgresFact]
    public async Task Decide_FaultyRequests_AreInvalid()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "R01"), Findings.Raised("h2", "R01"));
        var caseId = (await stage.CaseOfAsync("h1")).CaseId;
        var foreign = (await stage.CaseOfAsync("h2")).Findings[0].FindingId;
        await stage.WalkAsync(AlertsStage.Ann, caseId, DecisionKind.Received);

        DeskResult[] faulty =
        [
            await stage.DecideAsync(AlertsStage.Ann, caseId, DecisionKind.Visited, reason: " "),
            await stage.DecideAsync(AlertsStage.Ann, caseId, DecisionKind.Visited, reason: new string('x', 2001)),
            await stage.DecideAsync(AlertsStage.Ann, caseId, DecisionKind.Explained, proof: ""),
            await stage.DecideAsync(AlertsStage.Ann, caseId, (DecisionKind)99),
            await stage.DecideAsync(AlertsStage.Ann, caseId, DecisionKind.Explained, proof: "paper", findings: foreign),
        ];

        Assert.All(faulty, result => Assert.Equal(DeskOutcome.Invalid, result.Outcome));
        Assert.Equal(CaseState.Received, (await stage.CaseOfAsync("h1")).State);
    }

    [RequiresPostgresFact]
    public async Task Desk_HostileCallerOfAnotherRegion_FindsNothingAnywhere()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "R01"));
        var caseId = (await stage.CaseOfAsync("h1")).CaseId;
        var eve = AlertsStage.Stranger;

        foreach (var id in new[] { caseId, 987_654 })
        {
            var nobody = eve with { VisibleRegions = [] };
            Assert.Equal("There is no such case.", (await stage.ClaimAsync(eve, id)).Why);
            Assert.Equal(DeskOutcome.NotFound, (await stage.ClaimAsync(nobody, id)).Outcome);
            Assert.Equal(DeskOutcome.NotFound, (await stage.Desk.ReleaseAsync(eve, id, CancellationToken.None)).Outcome);
            foreach (var kind in Enum.GetValues<DecisionKind>())
            {
                Assert.Equal(DeskOutcome.NotFound, (await stage.DecideAsync(eve, id, kind, proof: "paper")).Outcome);
                Assert.Equal(DeskOutcome.NotFound, (await stage.DecideAsync(eve, id, kind, reason: "")).Outcome);
            }

            Assert.Null(await stage.Desk.ExplainAsync(eve, id, CancellationToken.None));
            Assert.Null(await stage.Desk.HistoryAsync(eve, id, CancellationToken.None));
        }

        var filter = new CaseFilter { VisibleRegions = eve.VisibleRegions, HouseholdId = "h1", Region = "421281" };
        Assert.Equal(0, (await stage.Desk.ListAsync(filter, 10, null, CancellationToken.None)).Total);
        Assert.Empty((await stage.Desk.SnapshotAsync(filter with { VisibleRegions = ["no region"] }, CancellationToken.None)).Cases);
        Assert.Equal(1, (await stage.CaseOfAsync("h1")).Version);
    }

    private static async Task<long> ProposeRemovalAsync(AlertsStage stage)
    {
        await stage.DeliverAsync(Findings.Raised("h1", "R01"));
        var caseId = (await stage.CaseOfAsync("h1")).CaseId;
        await stage.WalkAsync(
            AlertsStage.Ann, caseId, DecisionKind.Received, DecisionKind.Visited, DecisionKind.ProposeRemoval);
        return caseId;
    }
}
