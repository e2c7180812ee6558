using System.Text;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.In;
using LowIncomeMonitor.Ingestion.Replay;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Quarantine;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Ingestion.Tests.Replay;

public sealed class QuarantineReplayTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Who = "operator";

    [RequiresPostgresFact]
    public async Task ReplayAsync_CorrectedMapping_PublishesTheRowsUnderTheirOldReceipt()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        // The two day columns were mixed up: died_on read a serial number.
        var wrong = await harness.WriteAsync("wrong.yaml", "编号: record_id\n姓名: name\n序号: died_on\n来源: source\n"u8.ToArray());
        var right = await harness.WriteAsync("right.yaml", "编号: record_id\n姓名: name\n日期: died_on\n来源: source\n"u8.ToArray());
        var path = await harness.WriteAsync("deaths.csv", "编号,姓名,序号,日期,来源\n1,甲,17,2026-01-05,police\n2,乙,18,2026-13-05,police\n"u8.ToArray());
        await harness.Importer.ImportAsync(new(Sources.Deaths, path) { MappingPath = wrong }, null, CancellationToken.None);
        harness.Clock.Advance(TimeSpan.FromDays(3));

        var summary = await harness.Replay.ReplayAsync(new QuarantineFilter(), right, Who, CancellationToken.None);

        Assert.Equal(new ReplaySummary(1, 1, 0), summary);
        var (envelope, record) = Assert.Single((await LogContents.RecordsAsync(harness, Sources.Deaths)).Values);
        Assert.Equal(("1", "2026-01-05", "import 1 line 2"), (record.RecordId, record.Death.DiedOn, envelope.Provenance));
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 4, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), envelope.Version);
        var waiting = Assert.Single(await harness.Get<QuarantineStore>().ListAsync(new QuarantineFilter(), 0, 10, CancellationToken.None));
        Assert.Equal("import 1 line 3", waiting.Provenance);
    }

    [RequiresPostgresFact]
    public async Task ReplayAsync_RosterLine_IsASnapshotThatSaysNothingOfOthers()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var lines = Encoding.UTF8.GetString(Files.Roster(3)).Replace("household_id,", "id,", StringComparison.Ordinal)
            .Replace("H2,", ",", StringComparison.Ordinal).Replace("programme", "programme,house", StringComparison.Ordinal)
            .Replace("dibao,", "dibao,K2,", StringComparison.Ordinal);
        var wrong = await harness.WriteAsync("wrong.yaml", "id: household_id\n"u8.ToArray());
        var right = await harness.WriteAsync("right.yaml", "house: household_id\n"u8.ToArray());
        var path = await harness.WriteAsync("roster.csv", Encoding.UTF8.GetBytes(lines));
        await harness.Importer.ImportAsync(new(Sources.Roster, path) { MappingPath = wrong }, null, CancellationToken.None);

        var summary = await harness.Replay.ReplayAsync(new QuarantineFilter(), right, Who, CancellationToken.None);

        Assert.Equal(new ReplaySummary(1, 0, 0), summary);
        var late = (await LogContents.RosterAsync(harness)).TakeLast(3).ToList();
        Assert.False(late[0].Begun.Complete);
        Assert.Equal((3L, 1L), (late[1].Line.LineNo, late[2].Ended.Lines));
    }

    [RequiresPostgresFact]
    public async Task ReplayAsync_MessageStillRefused_StaysOneEntry()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var log = harness.PostgresLog;
        await log.EnsureTopicsAsync(IngestionTopics.Of(harness.Get<IngestionOptions>()), CancellationToken.None);
        var message = new LogMessage(new(Topics.Raw(Sources.Deaths), 2), 991, harness.Clock.GetUtcNow(), default, "{\"record_id\":\"1\"}"u8.ToArray());
        await using (var connection = await harness.Database.DataSource.OpenConnectionAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            var consumer = new RawRecordConsumer(harness.Get<IngestionPipeline>(), Microsoft.Extensions.Logging.Abstractions.NullLogger<RawRecordConsumer>.Instance);
            await consumer.HandleAsync(new(message.Partition, [message]), transaction, CancellationToken.None);
            await transaction.CommitAsync();
        }

        var summary = await harness.Replay.ReplayAsync(new QuarantineFilter(), null, Who, CancellationToken.None);

        Assert.Equal(new ReplaySummary(0, 1, 0), summary);
        var item = Assert.Single(await harness.Get<QuarantineStore>().ListAsync(new QuarantineFilter(), 0, 10, CancellationToken.None));
        Assert.Equal(("registry.raw.deaths[2]@991", 1), (item.Provenance, item.Attempts));
    }
}
