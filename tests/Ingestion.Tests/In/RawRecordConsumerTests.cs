using System.Text;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.Hosting;

namespace LowIncomeMonitor.Ingestion.Tests.In;

public sealed class RawRecordConsumerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int Rubbish = 10_000;
    private const int Valid = 500;

    [RequiresPostgresFact]
    public async Task RawTopic_TenThousandRandomByteStrings_AreQuarantinedAndValidRecordsPass()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var log = harness.PostgresLog;
        await log.EnsureTopicsAsync(IngestionTopics.Of(harness.Get<IngestionOptions>()), CancellationToken.None);
        var messages = Enumerable.Range(0, Rubbish).Select(RandomBytes).Concat(Enumerable.Range(0, Valid).Select(Death)).ToArray();
        Seeds.For("shuffle").Shuffle(messages);
        await log.AppendAsync(Topics.Raw(Sources.Deaths), [.. messages.Select(m => new LogEntry(default, m))], CancellationToken.None);

        await ConsumeUntilAsync(harness, () => harness.Database.ScalarAsync<long>(
            "select coalesce(sum(next_position), 0)::bigint from platform.positions where consumer_group = 'ingestion'"), messages.Length);

        Assert.Equal(Rubbish, await harness.Database.ScalarAsync<long>("select count(*) from platform.quarantine where reason_code like 'input.%' and reason <> '' and provenance like 'registry.raw.deaths[%]@%'"));
        Assert.Equal(Rubbish, await harness.Database.ScalarAsync<long>("select count(*) from platform.quarantine"));
        var records = await LogContents.RecordsAsync(harness, Sources.Deaths);
        Assert.Equal(Enumerable.Range(0, Valid).Select(i => $"D{i}").Order(), records.Values.Select(r => r.Record.RecordId).Order());
        Assert.Equal(Rubbish, (await LogContents.ReadAllAsync(log, Topics.Rejected)).Count);
    }

    private static async Task ConsumeUntilAsync(IngestionHarness harness, Func<Task<long>> done, long expected)
    {
        var services = harness.GetAll<IHostedService>().ToList();
        foreach (var service in services)
            await service.StartAsync(CancellationToken.None);
        await Eventually.BecomesTrueAsync(async () => await done() == expected, TimeSpan.FromSeconds(120), "all raw messages are handled");
        foreach (var service in services)
            await service.StopAsync(CancellationToken.None);
    }

    private static byte[] RandomBytes(int index)
    {
        var random = new Random(index + (31 * Seeds.Current));
        var bytes = new byte[random.Next(0, 200)];
        random.NextBytes(bytes);
        // Half of them begin as one of the two accepted forms would.
        if (bytes.Length > 0 && index % 2 == 0)
            bytes[0] = index % 4 == 0 ? (byte)'{' : (byte)0x0A;
        // The index makes them differ, so that each is an entry of its own.
        return [.. bytes, .. BitConverter.GetBytes(index)];
    }

    private static byte[] Death(int index) => Encoding.UTF8.GetBytes(
        $$"""{"record_id":"D{{index}}","person_id":"{{People.Number(index)}}","name":"{{People.Name(index)}}","died_on":"2026-01-02","source":"police"}""");
}
