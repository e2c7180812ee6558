using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Alerts.Tests.Desk;

/// <summary>Explained once with proof: quiet while the facts stay, whatever restarts in between.</summary>
public sealed class ExplainedTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Explained_TheOnlyFinding_ClosesTheCase()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var view = await ExplainAsync(stage);

        Assert.Equal(CaseState.Closed, view.State);
        Assert.True(Assert.Single(view.Findings).Suppressed);
    }

    [RequiresPostgresFact]
    public async Task Explained_OneOfTwo_LowersTheCaseToTheOther()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "R01"), Findings.Raised("h1", "R03", level: "orange"));
        var seen = await stage.CaseOfAsync("h1");
        await stage.ClaimAsync(AlertsStage.Ann, seen.CaseId);

        var result = await stage.DecideAsync(
            AlertsStage.Ann, seen.CaseId, DecisionKind.Explained, proof: "paper", findings: seen.Findings[0].FindingId);

        Assert.Equal((CaseState.Assigned, Level.Orange), (result.Case!.State, result.Case.Level));
        Assert.Equal([true, false], result.Case.Findings.Select(finding => finding.Suppressed));
    }

    [RequiresPostgresFact]
    public async Task Explained_SameFactsAfterRestart_StayQuiet()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await ExplainAsync(stage);

        await using var restarted = await stage.RestartAsync();
        await restarted.DeliverAsync(Findings.Raised("h1", "R03", revision: 2, level: "red"));
        await restarted.DeliverAsync(Findings.Cleared("h1", "R03", 3), Findings.Raised("h1", "R03", revision: 4));

        Assert.Equal(CaseState.Closed, (await restarted.CaseOfAsync("h1")).State);
    }

    [RequiresPostgresFact]
    public async Task Explained_FactsChange_AskAgainWithNewDeadlines()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await ExplainAsync(stage);
        stage.Clock.Advance(TimeSpan.FromDays(28));

        await stage.DeliverAsync(Findings.Raised("h1", "R03", revision: 2, facts: "second car", at: stage.Clock.GetUtcNow()));

        var cases = await stage.CasesOfAsync("h1");
        Assert.Equal([CaseState.Closed, CaseState.New], cases.Select(view => view.State));
        Assert.Equal((false, new DateOnly(2026, 3, 31)), (cases[1].Overdue, cases[1].ReceiveBy));
    }

    private static async Task<CaseView> ExplainAsync(AlertsStage stage)
    {
        await stage.DeliverAsync(Findings.Raised("h1", "R03"));
        return await stage.WalkAsync(AlertsStage.Ann, (await stage.CaseOfAsync("h1")).CaseId, DecisionKind.Explained);
    }
}
