using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>
/// Publishes what a transaction emits if and only if the transaction commits. On the Postgres log the entries
/// are appended by the transaction itself; on Kafka they wait in platform.outbox for the relay.
/// </summary>
public interface IOutbox
{
    /// <summary>Adds entries to the transaction, in order per key.</summary>
    Task AddAsync(
        NpgsqlTransaction transaction, string topic, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken);
}
