using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.EventLog.Kafka;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace LowIncomeMonitor.Platform.Tests.EventLog.Kafka;

/// <summary>Four times what the mock cluster holds goes through it without a loss.</summary>
public sealed class BoundedInFlightTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Topic = "registry.bounded.v1";
    private const int Entries = 20_000;

    [RequiresPostgresFact]
    public async Task AppendAsync_MoreThanTheClusterHolds_WaitsForTheReaderAndLosesNothing()
    {
        await using var database = await EventLogStage.DatabaseAsync(postgres);
        using var cluster = await Task.Run(() => KafkaMockCluster.Start());
        await using var log = new KafkaEventLog(
            new() { BootstrapServers = cluster.BootstrapServers, CreateTopics = false },
            NullLogger<KafkaEventLog>.Instance);
        var positions = new PositionStore(database.DataSource, TimeProvider.System);
        var bounded = new BoundedInFlight(log, positions, _ => ["slow"], KafkaMockCluster.BytesPerPartition / 2);
        var stage = new EventLogStage(database, bounded, new KafkaOutbox(), Topic);
        await bounded.EnsureTopicsAsync([new(Topic, KafkaMockCluster.PartitionsPerTopic, TimeSpan.FromDays(1))], CancellationToken.None);

        await using var loop = stage.Consume("slow", reader: new(MaxBatch: 2000));
        var value = new byte[4000];
        for (var sent = 0; sent < Entries; sent += 1000)
        {
            await stage.AppendAsync([.. Enumerable.Range(sent, 1000)
                .Select(n => new LogEntry(BitConverter.GetBytes(n), value))]);
        }

        await stage.WaitForEffectsAsync(Entries, "slow");
        Assert.Equal(Entries, await database.ScalarAsync<long>("select count(distinct key) from effects"));
    }
}
