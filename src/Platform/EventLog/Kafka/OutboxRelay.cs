using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog.Kafka;

/// <summary>
/// Publishes platform.outbox in order and deletes what the log has acknowledged. Of all processes one relays at a time.
/// A crash between the two repeats entries, which readers bear; it never loses or reorders those of a key.
/// </summary>
public sealed class OutboxRelay(NpgsqlDataSource database, IEventLog log, ILogger<OutboxRelay> logger) : BackgroundService
{
    private const long OneRelay = 0x6F7574626F787265;
    private const int BatchSize = 2000;

    // Wake-ups make it quick; looking by itself makes it safe.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly FailureRule _outage = new FailurePolicy().Outage;

    /// <summary>Relays until stopped; an outage of either side is waited for.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var failures = 0;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await RelayOnOneSessionAsync(() => failures = 0, stop);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                if (failures++ == 0) logger.RelayInterrupted(LoopProgress.Name(failure));
                await Task.Delay(_outage.DelayBefore(failures), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                // Stopped: the transaction in hand rolls back and its entries are published again.
            }
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => RunAsync(stoppingToken);

    private async Task RelayOnOneSessionAsync(Action progressed, CancellationToken stop)
    {
        await using var session = await database.OpenConnectionAsync(stop);
        while (!await TryBecomeRelayAsync(session, stop)) await Task.Delay(Look, stop);
        await using (var listen = new NpgsqlCommand($"listen {KafkaOutbox.Channel}", session))
            await listen.ExecuteNonQueryAsync(stop);
        while (true)
        {
            while (await PublishAsync(session, stop) > 0) progressed();
            progressed();
            await session.WaitAsync(Look, stop);
        }
    }

    private static async Task<bool> TryBecomeRelayAsync(NpgsqlConnection session, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", session);
        command.Parameters.Add(new() { Value = OneRelay });
        return await command.ExecuteScalarAsync(stop) is true;
    }

    private async Task<int> PublishAsync(NpgsqlConnection session, CancellationToken stop)
    {
        await using var transaction = await session.BeginTransactionAsync(stop);
        List<long> published = [];
        Dictionary<string, List<LogEntry>> byTopic = [];
        await using (var waiting = new NpgsqlCommand(
            $"select outbox_id, topic, key, value from platform.outbox order by outbox_id limit {BatchSize}", session, transaction))
        {
            await using var rows = await waiting.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop))
            {
                published.Add(rows.GetInt64(0));
                if (!byTopic.TryGetValue(rows.GetString(1), out var entries)) byTopic[rows.GetString(1)] = entries = [];
                entries.Add(new(rows.GetFieldValue<byte[]>(2), rows.GetFieldValue<byte[]>(3)));
            }
        }

        if (published.Count == 0) return 0;
        foreach (var (topic, entries) in byTopic) await log.AppendAsync(topic, entries, stop);

        // By number, not "up to the last": an entry with a smaller number may have committed since.
        await using var delete = new NpgsqlCommand("delete from platform.outbox where outbox_id = any($1)", session, transaction);
        delete.Parameters.Add(new() { Value = published });
        await delete.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
        return published.Count;
    }
}
