using Npgsql;
using NpgsqlTypes;

namespace LowIncomeMonitor.Platform.EventLog.Kafka;

/// <summary>
/// The outbox of the Kafka log: entries wait in platform.outbox, part of the transaction, until the relay publishes them.
/// </summary>
public sealed class KafkaOutbox : IOutbox
{
    /// <summary>The channel on which a commit wakes the relay.</summary>
    internal const string Channel = "platform_outbox";

    // Numbers are drawn before the commit. Whoever adds entries of a key holds the key's stripe until his commit, so the
    // numbers of a key follow the commits and the relay cannot pass an entry that commits later.
    private const int Stripes = 64;
    private const int StripeSpace = 0x6F757462;

    /// <inheritdoc/>
    public async Task AddAsync(
        NpgsqlTransaction transaction, string topic, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0) return;
        var connection = transaction.Connection!;
        var stripes = entries.Where(entry => !entry.Key.IsEmpty)
            .Select(entry => KeyPartitioner.PartitionOf(entry.Key.Span, Stripes)).Distinct().Order().ToArray();
        await using (var batch = new NpgsqlBatch(connection, transaction))
        {
            foreach (var stripe in stripes)
                batch.BatchCommands.Add(new($"select pg_advisory_xact_lock({StripeSpace}, {stripe})"));
            batch.BatchCommands.Add(new($"notify {Channel}"));
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var copy = await connection.BeginBinaryImportAsync(
            "copy platform.outbox (topic, key, value) from stdin (format binary)", cancellationToken);
        foreach (var entry in entries)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(topic, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(entry.Key, NpgsqlDbType.Bytea, cancellationToken);
            await copy.WriteAsync(entry.Value, NpgsqlDbType.Bytea, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }
}
