using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.TestKit.Postgres;
using static LowIncomeMonitor.Alerts.Tests.Risk.DescriptionStage;

namespace LowIncomeMonitor.Alerts.Tests.Risk;

/// <summary>Rule A26: raised by night within what the office can visit, cleared at once, and no ground for anything else.</summary>
public sealed class PhoneCheckTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Night_RedBandWithoutAnyRule_IsCalledAndNobodyElse()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("H01", "R03", level: "orange"));
        await StartAsync(stage);

        var called = await CalledAsync(stage);
        Assert.Equal(["H02", "H03"], called);
        var view = await stage.CaseOfAsync("H02");
        Assert.Equal((Level.Yellow, RiskBand.Red), (view.Level, view.RiskBand));
        Assert.NotNull(view.Risk);
        Assert.Equal(RuleDirection.Add, Assert.Single(view.Findings).Direction);
        var explained = await stage.Desk.ExplainAsync(AlertsStage.Ann, view.CaseId, default);
        var steps = Assert.Single(explained!.Findings).Trace.Steps;
        Assert.Equal(["score.in_red_band", "score.no_rule_applies", "score.by_model", "risk.income_to_line"], steps.Take(4).Select(step => step.Check));
    }

    [RequiresPostgresFact]
    public async Task Stream_ScoreFallsOrRuleApplies_ClearsTheCallAtOnce()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await StartAsync(stage);
        Assert.Equal(["H01", "H02", "H03"], await CalledAsync(stage));

        await stage.DescribeAsync([Description("H01", 2, ScoringStage.Today, 2.9)]);
        await stage.DeliverAsync(Findings.Raised("H02", "A02", level: "orange"));

        Assert.Equal("H03", Assert.Single(await CalledAsync(stage)));
        Assert.Equal(CaseState.Closed, (await stage.CaseOfAsync("H01")).State);
        var other = await stage.CaseOfAsync("H02");
        Assert.Equal((CaseState.New, "A02"), (other.State, Assert.Single(other.Findings).Rule.Value));

        // What the rule found is done with and the score is as it was: the call comes back by night, not before.
        await stage.DeliverAsync(Findings.Cleared("H02", "A02", 2));
        Assert.Equal("H03", Assert.Single(await CalledAsync(stage)));
        stage.Clock.Advance(TimeSpan.FromDays(1));
        await stage.NightAsync();
        Assert.Equal(["H02", "H03"], await CalledAsync(stage));
    }

    [RequiresPostgresFact]
    public async Task Explained_RestsUntilTheHouseholdChanges()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await StartAsync(stage);
        await stage.WalkAsync(AlertsStage.Ann, (await stage.CaseOfAsync("H01")).CaseId, DecisionKind.Explained);
        Assert.Equal(CaseState.Closed, (await stage.CaseOfAsync("H01")).State);

        for (var night = 0; night < 3; night++)
        {
            stage.Clock.Advance(TimeSpan.FromDays(1));
            await stage.NightAsync();
        }

        Assert.Single(await stage.CasesOfAsync("H01"));
        await stage.DescribeAsync([Description("H01", 2, "2026-03-05", 0.55)]);
        Assert.Equal([CaseState.Closed, CaseState.New], (await stage.CasesOfAsync("H01")).Select(view => view.State));
    }

    [RequiresPostgresFact]
    public async Task Propose_OnAScoreAlone_TakesContactFirstAndNeverRemoves()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await StartAsync(stage);
        var caseId = (await stage.CaseOfAsync("H01")).CaseId;
        await stage.WalkAsync(AlertsStage.Ann, caseId, DecisionKind.Received);

        Assert.Equal(DeskOutcome.NotAllowedNow, (await stage.DecideAsync(AlertsStage.Ann, caseId, DecisionKind.ProposeHelp)).Outcome);
        await stage.DecideAsync(AlertsStage.Ann, caseId, DecisionKind.Visited);
        Assert.Equal(DeskOutcome.NotAllowedNow, (await stage.DecideAsync(AlertsStage.Ann, caseId, DecisionKind.ProposeRemoval)).Outcome);
        Assert.Equal(DeskOutcome.Done, (await stage.DecideAsync(AlertsStage.Ann, caseId, DecisionKind.ProposeHelp)).Outcome);
    }

    [RequiresPostgresFact]
    public async Task Queue_OfOneLevel_IsInOrderOfRiskAndFollowsItsChanges()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        string[] all = ["H03", "H06", "H09"];
        await stage.DeliverAsync(all.Select(household => Findings.Raised(household, "A02", level: "orange", amountFen: household == "H09" ? 900_000 : 1)));
        Assert.Equal("H09", (await OrderAsync(stage))[0]);

        await StartAsync(stage);
        Assert.Equal(all, (await OrderAsync(stage)).Where(all.Contains));

        await stage.DescribeAsync([Description("H09", 2, ScoringStage.Today, 0.5)]);
        Assert.Equal("H09", (await OrderAsync(stage)).First(all.Contains));

        // Severity goes before risk, whatever a model says.
        await stage.DeliverAsync(Findings.Raised("H12", "A05", level: "red"));
        Assert.Equal("H12", (await OrderAsync(stage))[0]);
    }

    private static async Task StartAsync(AlertsStage stage)
    {
        await stage.PromoteAsync(ScoringStage.First);
        await stage.DescribeAsync(ScoringStage.Households(12));
        await stage.NightAsync();
    }

    private static async Task<string[]> CalledAsync(AlertsStage stage) => await stage.Database.ScalarAsync<string[]>(
        "select coalesce(array_agg(household_id order by household_id), '{}') from alerts.findings where rule = 'A26' and cleared_at is null and not suppressed");

    private static async Task<IReadOnlyList<string>> OrderAsync(AlertsStage stage) =>
        [.. (await stage.Desk.ListAsync(AlertsStage.Everything, 500, null, default)).Cases.Select(view => view.HouseholdId)];
}
