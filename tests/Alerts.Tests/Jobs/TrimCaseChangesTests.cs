using LowIncomeMonitor.Alerts.Jobs;
using LowIncomeMonitor.Platform.Scheduling;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Alerts.Tests.Jobs;

public sealed class TrimCaseChangesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Run_OldChanges_AreDroppedAndTheRangeSaysSo()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("h1", "R01"), Findings.Raised("h2", "R01"));
        stage.Clock.Advance(TimeSpan.FromDays(31));
        await stage.DeliverAsync(Findings.Raised("h3", "R01"));
        var trim = stage.Get<IEnumerable<IScheduledJob>>().OfType<TrimCaseChanges>().Single();

        await trim.RunAsync(stage.Clock.GetUtcNow(), CancellationToken.None);
        await trim.RunAsync(stage.Clock.GetUtcNow(), CancellationToken.None);

        Assert.Equal((2, 3), await stage.Desk.SequenceRangeAsync(CancellationToken.None));
        Assert.Equal(3, Assert.Single(await stage.Desk.ChangesAfterAsync(2, 10, CancellationToken.None)).Sequence);
        Assert.Equal(3, (await stage.Desk.ListAsync(AlertsStage.Everything, 10, null, CancellationToken.None)).Total);
    }
}
