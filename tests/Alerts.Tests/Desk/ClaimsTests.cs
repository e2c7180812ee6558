using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Platform.Live;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Alerts.Tests.Desk;

public sealed class ClaimsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Claim_TenPeopleAtOnce_ExactlyOneWins()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var caseId = await OpenAsync(stage);

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(
            i => Task.Run(() => stage.ClaimAsync(AlertsStage.Ann with { Name = $"worker {i}" }, caseId))));

        var winner = Assert.Single(results, result => result.Outcome == DeskOutcome.Done);
        Assert.All(results.Where(result => result != winner), result => Assert.Equal(DeskOutcome.NotAllowedNow, result.Outcome));
        Assert.Equal(winner.Case!.ClaimedBy, (await stage.CaseOfAsync("h1")).ClaimedBy);
    }

    [RequiresPostgresFact]
    public async Task Claim_AfterItRanOut_IsFreeForOthers()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var caseId = await OpenAsync(stage);
        await stage.ClaimAsync(AlertsStage.Ann, caseId);
        stage.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Null((await stage.CaseOfAsync("h1")).ClaimedBy);
        Assert.Equal(DeskOutcome.NotAllowedNow, (await stage.DecideAsync(AlertsStage.Ann, caseId, DecisionKind.Received)).Outcome);
        Assert.Equal("bob", (await stage.ClaimAsync(AlertsStage.Bob, caseId)).Case!.ClaimedBy);
    }

    [RequiresPostgresFact]
    public async Task Claim_LeasesFlushedOrAway_NeitherLosesNorDoublesIt()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var caseId = await OpenAsync(stage);
        await stage.ClaimAsync(AlertsStage.Ann, caseId);

        // A restarted process has empty leases; the other has none that answers.
        await using var flushed = await stage.RestartAsync();
        await using var away = await AlertsStage.SetAsync(postgres, _ => new AbsentLeases());
        var other = await OpenAsync(away);

        Assert.Equal(DeskOutcome.NotAllowedNow, (await flushed.ClaimAsync(AlertsStage.Bob, caseId)).Outcome);
        Assert.Equal(DeskOutcome.Done, (await flushed.DecideAsync(AlertsStage.Ann, caseId, DecisionKind.Received)).Outcome);
        Assert.Equal(DeskOutcome.Done, (await away.ClaimAsync(AlertsStage.Ann, other)).Outcome);
        Assert.Equal(DeskOutcome.NotAllowedNow, (await away.ClaimAsync(AlertsStage.Bob, other)).Outcome);
        Assert.Equal(DeskOutcome.Done, (await away.Desk.ReleaseAsync(AlertsStage.Ann, other, CancellationToken.None)).Outcome);
    }

    [RequiresPostgresFact]
    public async Task Claim_StaleLeaseOfAnotherPerson_DoesNotRefuse()
    {
        InProcessLeases? leases = null;
        await using var stage = await AlertsStage.SetAsync(postgres, clock => leases = new InProcessLeases(clock));
        var caseId = await OpenAsync(stage);
        await leases!.TryAcquireAsync($"case/{caseId}", "carl", TimeSpan.FromHours(8), CancellationToken.None);

        Assert.Equal(DeskOutcome.Done, (await stage.ClaimAsync(AlertsStage.Ann, caseId)).Outcome);
    }

    [RequiresPostgresFact]
    public async Task Release_ByWhomItIsNot_IsRefusedAndByTheHolderFreesTheCase()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var caseId = await OpenAsync(stage);
        await stage.ClaimAsync(AlertsStage.Ann, caseId);

        var foreign = await stage.Desk.ReleaseAsync(AlertsStage.Bob, caseId, CancellationToken.None);
        var own = await stage.Desk.ReleaseAsync(AlertsStage.Ann, caseId, CancellationToken.None);

        Assert.Equal(DeskOutcome.NotAllowedNow, foreign.Outcome);
        Assert.Equal((CaseState.New, null), (own.Case!.State, own.Case.ClaimedBy));
        Assert.Equal(DeskOutcome.Done, (await stage.ClaimAsync(AlertsStage.Bob, caseId)).Outcome);
    }

    private static async Task<long> OpenAsync(AlertsStage stage)
    {
        await stage.DeliverAsync(Findings.Raised("h1", "R01"));
        return (await stage.CaseOfAsync("h1")).CaseId;
    }

    private sealed class AbsentLeases : ILeases
    {
        public Task<Lease?> TryAcquireAsync(string key, string owner, TimeSpan duration, CancellationToken cancellationToken) =>
            throw Gone();

        public Task<Lease?> RenewAsync(Lease lease, TimeSpan duration, CancellationToken cancellationToken) => throw Gone();

        public Task<bool> ReleaseAsync(Lease lease, CancellationToken cancellationToken) => throw Gone();

        public Task<Lease?> FindAsync(string key, CancellationToken cancellationToken) => throw Gone();

        private static LeasesUnavailableException Gone() => new(new TimeoutException());
    }
}
