using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Alerts.Tests.Desk;

public sealed class CaseQueriesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task List_ChangesBetweenThePages_NeitherSkipsNorRepeatsWhatDidNotMove()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Enumerable.Range(0, 30).Select(i => Findings.Raised($"h{i}", "R01", level: "orange")));
        var seen = new List<string>();
        string? token = null;
        var page = 0;
        do
        {
            var answer = await stage.Desk.ListAsync(AlertsStage.Everything, 7, token, CancellationToken.None);
            seen.AddRange(answer.Cases.Select(view => view.HouseholdId));
            token = answer.NextPageToken;

            // New cases come in at the top and one leaves from the part already shown.
            await stage.DeliverAsync(Findings.Raised($"new{page}", "R01"), Findings.Cleared($"h{page++}", "R01", 2));
        }
        while (token is not null);

        Assert.Equal(seen.Distinct(), seen);
        Assert.Superset(Enumerable.Range(7, 23).Select(i => $"h{i}").ToHashSet(), seen.ToHashSet());
    }

    [RequiresPostgresFact]
    public async Task List_TokenOfAnotherFilterOrOfNobody_IsRefused()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Enumerable.Range(0, 3).Select(i => Findings.Raised($"h{i}", "R01")));
        var token = (await stage.Desk.ListAsync(AlertsStage.Everything, 1, null, CancellationToken.None)).NextPageToken;
        var other = new CaseFilter { VisibleRegions = ["441802"] };

        Assert.NotNull(token);
        await Assert.ThrowsAsync<ArgumentException>(() => stage.Desk.ListAsync(other, 1, token, CancellationToken.None));
        foreach (var junk in new[] { "x", "????", new string('A', 43), new string('A', 4000) })
            await Assert.ThrowsAsync<ArgumentException>(() => stage.Desk.ListAsync(other, 1, junk, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => stage.Desk.ListAsync(other, 501, null, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(
            () => stage.Desk.ListAsync(new CaseFilter { Region = "' or 1=1" }, 1, null, CancellationToken.None));
    }

    [RequiresPostgresFact]
    public async Task List_EveryFilter_AgreesWithTheQuestionInMemory()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(
            Findings.Raised("h1", "R01"), Findings.Raised("h1", "V03", level: "yellow"),
            Findings.Raised("h2", "A18", level: "orange", region: Findings.OtherCounty),
            Findings.Raised("h3", "R03", level: "yellow", region: "421281"), Findings.Raised("h4", "R03"),
            Findings.Cleared("h4", "R03", 2));
        await stage.ClaimAsync(AlertsStage.Ann, (await stage.CaseOfAsync("h1")).CaseId);
        var all = (await stage.Desk.ListAsync(
            new CaseFilter { States = Enum.GetValues<CaseState>() }, 500, null, CancellationToken.None)).Cases;
        CaseFilter[] filters =
        [
            new(), new() { VisibleRegions = ["4212", "441802001"] }, new() { VisibleRegions = ["421281001200"] },
            new() { VisibleRegions = ["nowhere"] }, new() { Region = "421281" }, new() { Region = "440000" },
            new() { Levels = [Level.Yellow, Level.Orange] }, new() { States = [CaseState.Closed, CaseState.Assigned] },
            new() { Rules = ["R03", "V03"] }, new() { Directions = [RuleDirection.Add, RuleDirection.Quality] },
            new() { OverdueOnly = true }, new() { ClaimedBy = "ann" }, new() { ClaimedBy = "bob" },
            new() { Programmes = ["tekun", "dibao"] }, new() { Programmes = ["tekun"] }, new() { HouseholdId = "h2" },
        ];

        foreach (var filter in filters)
        {
            var listed = (await stage.Desk.ListAsync(filter, 500, null, CancellationToken.None)).Cases;
            Assert.Equal(
                all.Where(view => CaseFilterMatch.Matches(filter, view)).Select(view => view.HouseholdId),
                listed.Select(view => view.HouseholdId));
        }
    }

    [RequiresPostgresFact]
    public async Task Explain_OpenCase_GivesTheStepsOfEachFinding()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "R01"), Findings.Raised("h1", "R03", level: "orange"));

        var explained = await stage.Desk.ExplainAsync(
            AlertsStage.Ann, (await stage.CaseOfAsync("h1")).CaseId, CancellationToken.None);

        Assert.Equal(["R01", "R03"], explained!.Findings.Select(finding => finding.Finding.Rule.Value));
        Assert.All(explained.Findings, finding => Assert.Equal("death.reported", Assert.Single(finding.Trace.Steps).Check));
    }

    [RequiresPostgresFact]
    public async Task Count_OpenQueue_CountsNeitherClosedNorSuppressed()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(
            Findings.Raised("h1", "R01"), Findings.Raised("h1", "R03"), Findings.Raised("h2", "R01"), Findings.Cleared("h2", "R01", 2));
        var view = await stage.CaseOfAsync("h1");
        await stage.ClaimAsync(AlertsStage.Ann, view.CaseId);
        await stage.DecideAsync(
            AlertsStage.Ann, view.CaseId, DecisionKind.Explained, proof: "paper", findings: view.Findings[0].FindingId);

        var counts = await stage.Get<ICaseCounts>().CountAsync(CancellationToken.None);

        Assert.Equal(new CaseCount(Findings.Village, Level.Red, 1, 0), Assert.Single(counts.Cases));
        Assert.Equal(new FindingCount(Findings.Village, "R03", RuleDirection.Remove, 1), Assert.Single(counts.Findings));
    }
}
