using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>The outbox of the PostgreSQL log: the transaction appends by itself, so commit publishes and roll-back does not.</summary>
public sealed class PostgresOutbox(PostgresEventLog log) : IOutbox
{
    /// <inheritdoc/>
    public Task AddAsync(
        NpgsqlTransaction transaction, string topic, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken) =>
        log.AppendAsync(transaction, topic, entries, cancellationToken);
}
