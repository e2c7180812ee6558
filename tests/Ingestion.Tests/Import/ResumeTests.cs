using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.Import;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Ingestion.Tests.Import;

/// <summary>The process dies at random moments of an import; running it again must lose nothing and count nothing twice.</summary>
public sealed class ResumeTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int Rows = 1000;
    private const int ChunkRows = 50;

    [RequiresPostgresFact]
    public async Task ImportAsync_CrashesAtRandomChunks_EndsAsIfUndisturbed()
    {
        CrashingLog log = null!;
        await using var harness = await IngestionHarness.CreateAsync(postgres, ChunkRows, inner => log = new(inner));
        var path = await harness.WriteAsync("deaths.csv", Files.Deaths(Rows));
        var random = Seeds.For("resume");
        ImportSummary? summary = null;
        var crashes = 0;
        while (summary is null)
        {
            log.AppendsLeft = random.Next(0, 5);
            log.AfterAppending = random.Next(2) == 0;
            harness.Clock.Advance(TimeSpan.FromMinutes(1));
            try
            {
                summary = await harness.ImportAsync(Sources.Deaths, path);
            }
            catch (SimulatedCrashException)
            {
                crashes++;
            }
        }

        Assert.True(crashes >= 5, $"only {crashes} crashes");
        Assert.Equal((ImportOutcome.Resumed, (long)(Rows - Files.WrongAmong(Rows)), (long)Files.WrongAmong(Rows)), (summary.Outcome, summary.Accepted, summary.Quarantined));
        Assert.Equal(Files.WrongAmong(Rows), await harness.Database.ScalarAsync<long>("select count(*) from platform.quarantine"));
        var records = await LogContents.RecordsAsync(harness, Sources.Deaths);
        Assert.Equal(Rows - Files.WrongAmong(Rows), records.Count);
        Assert.Single(records.Values.Select(r => r.Envelope.Version).Distinct());
    }

    [RequiresPostgresFact]
    public async Task ImportAsync_RosterCancelledMidway_GoesOnInTheSameSnapshot()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres, ChunkRows);
        var path = await harness.WriteAsync("roster.csv", Files.Roster(400));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => harness.Importer.ImportAsync(new(Sources.Roster, path), new StopAt(150, stop), stop.Token));
        Assert.Equal("running", await harness.Database.ScalarAsync<string>("select state from ingestion.imports"));
        harness.Clock.Advance(TimeSpan.FromDays(2));

        var summary = await harness.ImportAsync(Sources.Roster, path);

        var events = await LogContents.RosterAsync(harness);
        Assert.Equal(new DateOnly(2026, 11, 21), summary.AsOf);
        Assert.Equal(summary.SnapshotId, Assert.Single(events.Select(e => e.SnapshotId).Distinct()));
        Assert.Equal(Enumerable.Range(2, 400), events.Where(e => e.Line is not null).Select(e => (int)e.Line.LineNo).Distinct());
        Assert.Equal(400, events[^1].Ended.Lines);
    }

    [RequiresPostgresFact]
    public async Task ImportAsync_TwoProcessesAtOnce_CountEveryRowOnce()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres, ChunkRows);
        var path = await harness.WriteAsync("deaths.csv", Files.Deaths(Rows));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            try
            {
                await harness.ImportAsync(Sources.Deaths, path);
            }
            catch (ImportOvertakenException)
            {
                // The other one was faster, and goes on.
            }
        })));

        var summary = await harness.ImportAsync(Sources.Deaths, path);
        Assert.Equal((ImportOutcome.AlreadyImported, (long)Rows), (summary.Outcome, summary.Rows));
        Assert.Equal(Rows - Files.WrongAmong(Rows), (await LogContents.RecordsAsync(harness, Sources.Deaths)).Count);
    }

    private sealed class StopAt(long rows, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Rows >= rows)
                stop.Cancel();
        }
    }
}
