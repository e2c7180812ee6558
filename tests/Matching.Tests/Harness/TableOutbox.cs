using LowIncomeMonitor.Platform.EventLog;
using Npgsql;

namespace LowIncomeMonitor.Matching.Tests.Harness;

/// <summary>An outbox whose entries commit with the transaction, like the real ones, and can be read back.</summary>
internal sealed class TableOutbox : IOutbox
{
    public const string Create = "create table public.sent (n bigint generated always as identity, topic text, key bytea, value bytea)";

    public async Task AddAsync(
        NpgsqlTransaction transaction, string topic, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "insert into public.sent (topic, key, value) select $1, k, v from unnest($2, $3) as t(k, v)",
            transaction.Connection, transaction);
        command.Parameters.Add(new() { Value = topic });
        command.Parameters.Add(new() { Value = entries.Select(entry => entry.Key.ToArray()).ToArray() });
        command.Parameters.Add(new() { Value = entries.Select(entry => entry.Value.ToArray()).ToArray() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
