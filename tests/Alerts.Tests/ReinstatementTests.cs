using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.TestKit.Postgres;
using CaseState = LowIncomeMonitor.Domain.Alerting.CaseState;
using DecisionKind = LowIncomeMonitor.Domain.Alerting.DecisionKind;
using Level = LowIncomeMonitor.Domain.Alerting.Level;

namespace LowIncomeMonitor.Alerts.Tests;

/// <summary>A removal whose ground was withdrawn asks for the help to be restored, once and with a deadline.</summary>
public sealed class ReinstatementTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Handle_LinkRevokedAfterARemoval_OpensARedCaseThatOffersHelp()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var removed = await RemoveAsync(stage, close: true);
        // The roster followed the decision, so that the finding went long before anybody looked at the link.
        await stage.DeliverAsync(Findings.Cleared("h1", "R01", 2));
        Assert.Single(await stage.CasesOfAsync("h1"));

        var revoked = Revoked(3);
        await stage.DeliverAsync(revoked);

        var view = (await stage.CasesOfAsync("h1"))[1];
        var finding = Assert.Single(view.Findings);
        Assert.Equal((CaseState.New, Level.Red), (view.State, view.Level));
        Assert.Equal(("A27", RuleDirection.Add, 40_000L), (finding.Rule.Value, finding.Direction, finding.Amount!.Value.Fen));
        Assert.NotNull(view.ReceiveBy);
        Assert.NotNull(view.VisitBy);
        var explained = (await stage.Desk.ExplainAsync(AlertsStage.Ann, view.CaseId, CancellationToken.None))!;
        Assert.Equal(
            ["removal.decided", "removal.notice_ran_until", "removal.ground_withdrawn"],
            Assert.Single(explained.Findings).Trace.Steps.Select(step => step.Check));
        Assert.Equal($"R01, case {removed}", explained.Findings[0].Trace.Steps[0].Value);
        var journal = (await stage.Desk.HistoryAsync(AlertsStage.Ann, removed, CancellationToken.None))!;
        Assert.Contains("another person's (review 17)", journal[^1].Reason, StringComparison.Ordinal);

        // Told again, or told of another change of the same link: asked for once.
        await stage.DeliverAsync(revoked, Revoked(4));
        Assert.Equal(2, (await stage.CasesOfAsync("h1")).Count);
    }

    [RequiresPostgresFact]
    public async Task Handle_LinkRevokedWhileNoticeRuns_IsPutIntoTheSameCase()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await RemoveAsync(stage, close: false);

        await stage.DeliverAsync(Revoked(2));

        var view = await stage.CaseOfAsync("h1");
        Assert.Equal((CaseState.NoticePeriod, "A27"), (view.State, Assert.Single(view.Findings).Rule.Value));
    }

    [RequiresPostgresFact]
    public async Task Handle_ClearedForAnotherReasonOrNeverRemoved_AsksForNothing()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await RemoveAsync(stage, close: true);
        await stage.DeliverAsync(Findings.Cleared("h1", "R01", 2));
        await stage.DeliverAsync(Findings.Raised("h2", "R01"), Revoked(2, "h2"));

        Assert.Single(await stage.CasesOfAsync("h1"));
        Assert.Equal(CaseState.Closed, (await stage.CaseOfAsync("h2")).State);
    }

    private static FindingChanged Revoked(long revision, string household = "h1")
    {
        var change = Findings.Cleared(household, "R01", revision);
        (change.Cause, change.CauseReference) = (FindingCause.LinkRevoked, "review 17");
        return change;
    }

    private static async Task<long> RemoveAsync(AlertsStage stage, bool close)
    {
        await stage.DeliverAsync(Findings.Raised("h1", "R01", amountFen: 40_000));
        var caseId = (await stage.CaseOfAsync("h1")).CaseId;
        await stage.WalkAsync(AlertsStage.Ann, caseId, DecisionKind.Received, DecisionKind.Visited, DecisionKind.ProposeRemoval);
        await stage.DecideAsync(AlertsStage.Bob, caseId, DecisionKind.Confirm);
        if (!close)
            return caseId;
        stage.Clock.Advance(TimeSpan.FromDays(30));
        await stage.WalkAsync(AlertsStage.Ann, caseId, DecisionKind.Close);
        return caseId;
    }
}
