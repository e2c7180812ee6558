using LowIncomeMonitor.Platform.EventLog.Kafka;
using LowIncomeMonitor.TestKit.Kafka;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace LowIncomeMonitor.Platform.Tests.EventLog.Kafka;

/// <summary>The log on Kafka keeps the promises of every log.</summary>
public sealed class KafkaEventLogTests(PostgresFixture postgres, KafkaFixture kafka)
    : EventLogCompliance(postgres), IClassFixture<KafkaFixture>
{
    private Func<Task> _stopRelay = () => Task.CompletedTask;

    private protected override async Task<EventLogStage> SetAsync(TestDatabase database, string topic)
    {
        var log = new KafkaEventLog(
            new()
            {
                BootstrapServers = kafka.BootstrapServers,
                Properties = new Dictionary<string, string> { ["session.timeout.ms"] = "6000", ["heartbeat.interval.ms"] = "500" },
                BufferBytes = 64 << 10,
                CreateTopics = kafka.CreatesTopics,
            },
            NullLogger<KafkaEventLog>.Instance);
        var relay = new OutboxRelay(database.DataSource, log, NullLogger<OutboxRelay>.Instance);
        await relay.StartAsync(CancellationToken.None);
        _stopRelay = async () =>
        {
            await relay.StopAsync(CancellationToken.None);
            relay.Dispose();
        };
        return new EventLogStage(database, log, new KafkaOutbox(), topic);
    }

    public override async Task DisposeAsync()
    {
        await _stopRelay();
        await base.DisposeAsync();
    }

    [RequiresPostgresFact]
    public async Task Read_NobodyTakesBatches_FetchesNoMoreThanTheBuffers()
    {
        var value = new string('7', 2000);
        for (var i = 0; i < 20; i++)
            await Stage.AppendAsync([.. Enumerable.Range(0, 100).Select(k => EventLogStage.Entry($"key{k}", value))]);
        await using var reader = (KafkaLogReader)Stage.Log.OpenReader(
            Stage.Group, [Stage.Topic], Stage.Positions, new(MaxBatch: 10));
        await EventLogStage.WaitAsync(() => reader.BufferedBytes >= EventLogStage.Partitions * (64 << 10), "the buffers fill");

        // Four megabytes wait in the log; each buffer may overshoot by one entry only.
        var read = 0;
        while (read < 2000)
        {
            Assert.InRange(reader.BufferedBytes, 0, EventLogStage.Partitions * ((64 << 10) + 2200));
            if (await reader.ReadAsync(CancellationToken.None) is { } batch) read += batch.Messages.Count;
        }
    }
}
