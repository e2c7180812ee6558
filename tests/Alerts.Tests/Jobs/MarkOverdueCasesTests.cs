using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Alerts.Tests.Jobs;

public sealed class MarkOverdueCasesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset s_friday = new(2026, 3, 6, 2, 0, 0, TimeSpan.Zero);

    [RequiresPostgresFact]
    public async Task Run_OverAWeekend_WaitsForTheWorkingDay()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        stage.Clock.SetUtcNow(s_friday);
        await stage.DeliverAsync(Findings.Raised("h1", "R01", at: s_friday));

        foreach (var (day, overdue) in new[] { (7, false), (8, false), (9, false), (10, true) })
        {
            // Just after midnight in China, which is still the day before in UTC.
            stage.Clock.SetUtcNow(new DateTimeOffset(2026, 3, day, 0, 1, 0, TimeSpan.FromHours(8)));
            await RunAsync(stage);
            Assert.Equal(overdue, (await stage.CaseOfAsync("h1")).Overdue);
        }
    }

    [RequiresPostgresFact]
    public async Task Run_TwoSchedulersAtOnceAndAgain_MarksEachStepOnce()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await using var other = await stage.RestartAsync();
        await stage.DeliverAsync(Enumerable.Range(0, 50).Select(i => Findings.Raised($"h{i}", "R01")));
        stage.Clock.Advance(TimeSpan.FromDays(2));

        await Task.WhenAll(Task.Run(() => RunAsync(stage)), Task.Run(() => RunAsync(other)), Task.Run(() => RunAsync(stage)));
        await RunAsync(other);

        Assert.Equal(50, await OverdueLinesAsync(stage));
        Assert.Equal((0, 100), await stage.Desk.SequenceRangeAsync(CancellationToken.None));
        stage.Clock.Advance(TimeSpan.FromDays(30));
        await RunAsync(stage);
        Assert.Equal(150, await OverdueLinesAsync(stage));
    }

    [RequiresPostgresFact]
    public async Task Run_StepTakenLate_IsNoLongerOverdueAndNotForgotten()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "R01"));
        var caseId = (await stage.CaseOfAsync("h1")).CaseId;
        stage.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync(stage);

        Assert.False((await stage.WalkAsync(AlertsStage.Ann, caseId, DecisionKind.Received)).Overdue);

        // Signed for and then left lying: the visit becomes overdue all the same.
        stage.Clock.Advance(TimeSpan.FromDays(7));
        await RunAsync(stage);
        Assert.True((await stage.CaseOfAsync("h1")).Overdue);
        Assert.Equal(2, await OverdueLinesAsync(stage));
    }

    [RequiresPostgresFact]
    public async Task Run_ClosedAndDecidedCases_AreLeftAlone()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "R01"), Findings.Raised("h2", "A18"));
        await stage.DeliverAsync(Findings.Cleared("h1", "R01", 2));
        var helped = (await stage.CaseOfAsync("h2")).CaseId;
        await stage.WalkAsync(AlertsStage.Ann, helped, DecisionKind.Received, DecisionKind.ProposeHelp);
        await stage.DecideAsync(AlertsStage.Bob, helped, DecisionKind.Confirm);
        stage.Clock.Advance(TimeSpan.FromDays(60));

        await RunAsync(stage);

        Assert.Equal(0, await OverdueLinesAsync(stage));
    }

    private static Task RunAsync(AlertsStage stage) => stage.Overdue.RunAsync(stage.Clock.GetUtcNow(), CancellationToken.None);

    private static Task<long> OverdueLinesAsync(AlertsStage stage) =>
        stage.Database.ScalarAsync<long>("select count(*) from audit.journal where action = 'overdue'");
}
