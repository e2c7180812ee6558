using System.Diagnostics;
using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Xunit.Abstractions;
using FindingChanged = LowIncomeMonitor.Contracts.V1.FindingChanged;

namespace LowIncomeMonitor.Alerts.Tests;

public sealed class AlertsPipelineTests(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    private static readonly string[] s_rules = ["R01", "R03", "A18", "V01"];
    private static readonly string[] s_levels = ["red", "orange", "yellow"];

    [RequiresPostgresFact]
    public async Task Handle_TwoFindingsOfAHousehold_MakeOneCase()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);

        await stage.DeliverAsync(Findings.Raised("h1", "R03", level: "orange", amountFen: 40_000));
        await stage.DeliverAsync(Findings.Raised("h1", "R01", person: 2, amountFen: 40_000));

        var view = await stage.CaseOfAsync("h1");
        Assert.Equal((Level.Red, CaseState.New, 2L), (view.Level, view.State, view.Version));
        Assert.Equal(["R01", "R03"], view.Findings.Select(finding => finding.Rule.Value));
        Assert.Equal(new Money(40_000), view.Amount);
        Assert.Equal(new DateOnly(2026, 3, 3), view.ReceiveBy);
    }

    [RequiresPostgresFact]
    public async Task Handle_LastFindingCleared_ClosesTheCaseBySystem()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "R01"), Findings.Raised("h1", "R03"));

        await stage.DeliverAsync(Findings.Cleared("h1", "R01", 2));
        Assert.Equal(CaseState.New, (await stage.CaseOfAsync("h1")).State);
        await stage.DeliverAsync(Findings.Cleared("h1", "R03", 2));

        var view = await stage.CaseOfAsync("h1");
        Assert.Equal(CaseState.Closed, view.State);
        Assert.Empty(view.Findings);
        var history = await stage.Desk.HistoryAsync(AlertsStage.Ann, view.CaseId, CancellationToken.None);
        Assert.Equal(
            ["opened", "finding_raised", "finding_raised", "finding_cleared", "finding_cleared", "closed"],
            history!.Select(entry => entry.Action));
        Assert.All(history!, entry => Assert.Equal("system", entry.Actor));
    }

    [RequiresPostgresFact]
    public async Task Handle_RaisedAgainAfterClosing_OpensANewCase()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "R01"), Findings.Cleared("h1", "R01", 2));

        await stage.DeliverAsync(Findings.Raised("h1", "R01", facts: "b", revision: 3));

        Assert.Equal([CaseState.Closed, CaseState.New], (await stage.CasesOfAsync("h1")).Select(view => view.State));
    }

    [RequiresPostgresFact]
    public async Task Handle_BatchDeliveredTwiceOrLate_ChangesNothing()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        FindingChanged[] batch = [Findings.Raised("h1", "R01"), Findings.Cleared("h1", "R01", 2), Findings.Raised("h1", "R01", revision: 3)];
        await stage.DeliverAsync(batch);
        var before = await stage.Desk.SequenceRangeAsync(CancellationToken.None);

        await stage.DeliverAsync(batch);
        await stage.DeliverAsync(batch[1]);

        Assert.Equal(before, await stage.Desk.SequenceRangeAsync(CancellationToken.None));
        Assert.Equal(2, (await stage.CasesOfAsync("h1")).Count);
    }

    [RequiresPostgresFact]
    public async Task Handle_DecidedFactsEvaluatedAgain_AreNotDecidedAgain()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "A01"));
        var caseId = (await stage.CaseOfAsync("h1")).CaseId;
        await stage.WalkAsync(AlertsStage.Ann, caseId, DecisionKind.Received, DecisionKind.Visited, DecisionKind.ProposeHelp);
        await stage.DecideAsync(AlertsStage.Bob, caseId, DecisionKind.Confirm);
        await stage.WalkAsync(AlertsStage.Ann, caseId, DecisionKind.Close);

        await stage.DeliverAsync(Findings.Raised("h1", "A01", revision: 2, level: "orange"));
        Assert.Single(await stage.CasesOfAsync("h1"));

        await stage.DeliverAsync(Findings.Raised("h1", "A01", revision: 3, facts: "b"));
        Assert.Equal(2, (await stage.CasesOfAsync("h1")).Count);
    }

    [RequiresPostgresFact]
    public async Task Handle_FindingAfterTheProposal_OutlivesTheClosing()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "R01"));
        var caseId = (await stage.CaseOfAsync("h1")).CaseId;
        await stage.WalkAsync(AlertsStage.Ann, caseId, DecisionKind.Received, DecisionKind.Visited, DecisionKind.ProposeRemoval);
        await stage.DeliverAsync(Findings.Raised("h1", "A18", person: 2));
        await stage.DecideAsync(AlertsStage.Bob, caseId, DecisionKind.Confirm);
        stage.Clock.Advance(TimeSpan.FromDays(30));

        await stage.WalkAsync(AlertsStage.Ann, caseId, DecisionKind.Close);

        var cases = await stage.CasesOfAsync("h1");
        Assert.Equal([CaseState.Closed, CaseState.New], cases.Select(view => view.State));
        Assert.Equal("A18", Assert.Single(cases[1].Findings).Rule.Value);
        Assert.False(cases[1].Overdue);
    }

    [RequiresPostgresFact]
    public async Task Handle_AnyCutIntoBatches_GivesTheSameCases()
    {
        var random = Seeds.For(nameof(Handle_AnyCutIntoBatches_GivesTheSameCases));
        var changes = RandomChanges(random, 400);
        await using var whole = await AlertsStage.SetAsync(postgres);
        await whole.DeliverAsync(changes);

        await using var cut = await AlertsStage.SetAsync(postgres);
        for (var from = 0; from < changes.Count;)
        {
            var size = random.Next(1, 40);
            await cut.DeliverAsync(changes.Skip(from).Take(size));
            from += size;
        }

        var expected = await DescribeAsync(whole);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await DescribeAsync(cut));
    }

    [RequiresPostgresFact]
    public async Task Handle_WhatIsNoFinding_IsPoison()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var nameless = Findings.Raised("h1", "R01");
        nameless.Direction = "4";
        var broken = Findings.Raised("h1", "R01");
        broken.TraceJson = "{";

        await Assert.ThrowsAsync<PoisonRecordException>(() => stage.DeliverAsync(nameless));
        await Assert.ThrowsAsync<PoisonRecordException>(() => stage.DeliverAsync(broken));
        Assert.Empty(await stage.CasesOfAsync("h1"));
    }

    [RequiresPostgresFact]
    public async Task Handle_TenThousandFindings_AreGroupedInBulk()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("warm", "R01"));
        var all = Enumerable.Range(0, 10_000)
            .Select(i => Findings.Raised(string.Create(CultureInfo.InvariantCulture, $"h{i / 2}"), i % 2 == 0 ? "R01" : "A18")).ToList();

        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        foreach (var batch in all.Chunk(2000))
            await stage.DeliverAsync(batch);

        output.WriteLine(
            $"{all.Count / watch.Elapsed.TotalSeconds:F0} findings a second, "
            + $"{(Environment.CpuUsage.TotalTime - before).TotalSeconds:F2} s of processor time here");
        Assert.Equal(5001, (await stage.Desk.ListAsync(AlertsStage.Everything, 1, null, CancellationToken.None)).Total);

        // A round trip a finding would take minutes; the target itself is measured by the bench on a quiet machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
    }

    private static List<FindingChanged> RandomChanges(Random random, int count)
    {
        var state = new Dictionary<(string, string), (long Revision, bool Open)>();
        var changes = new List<FindingChanged>();
        while (changes.Count < count)
        {
            var key = ($"h{random.Next(12)}", s_rules[random.Next(4)]);
            var (revision, open) = state.GetValueOrDefault(key);
            var clears = open && random.Next(2) == 0;
            changes.Add(clears
                ? Findings.Cleared(key.Item1, key.Item2, revision + 1)
                : Findings.Raised(
                    key.Item1, key.Item2, revision: revision + 1, facts: $"{random.Next(2)}",
                    level: s_levels[random.Next(3)]));
            state[key] = (revision + 1, !clears);
        }

        return changes;
    }

    private static async Task<List<string>> DescribeAsync(AlertsStage stage)
    {
        var described = new List<string>();
        for (var household = 0; household < 12; household++)
        {
            foreach (var view in await stage.CasesOfAsync($"h{household}"))
            {
                var findings = string.Join(",", view.Findings.Select(f => $"{f.Rule}/{f.Level}/{f.Suppressed}"));
                described.Add($"{view.HouseholdId} {view.State} {view.Level} {view.ReceiveBy} {view.Rank} {findings}");
            }
        }

        return described;
    }
}
