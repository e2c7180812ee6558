using System.Collections.Concurrent;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>Makes topics and remembers them: a topic's id and number of partitions never change.</summary>
internal sealed class TopicCatalogue(NpgsqlDataSource database, TimeProvider clock)
{
    // Makes topics one after the other over all processes; any constant will do as long as nobody else uses it.
    private const long MakingTopics = 0x6C6F67746F706963;

    private readonly ConcurrentDictionary<string, PostgresTopic> _known = new(StringComparer.Ordinal);

    /// <summary>The topic.</summary>
    /// <exception cref="InvalidOperationException">Nobody has made it.</exception>
    public async ValueTask<PostgresTopic> GetAsync(string name, CancellationToken cancellationToken) =>
        await FindAsync(name, cancellationToken) ?? throw new InvalidOperationException(
            $"Topic {name} does not exist. The service makes its topics at start; call EnsureTopicsAsync first.");

    /// <summary>The topic, or null when nobody has made it yet.</summary>
    public async ValueTask<PostgresTopic?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        return (await LoadAsync(name, cancellationToken)).SingleOrDefault();
    }

    /// <summary>All topics, with the retention that is in force now.</summary>
    public Task<IReadOnlyList<PostgresTopic>> AllAsync(CancellationToken cancellationToken) =>
        LoadAsync(null, cancellationToken);

    public async Task EnsureAsync(IReadOnlyCollection<TopicSpec> specs, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var queue = new NpgsqlCommand("select pg_advisory_xact_lock($1)", connection, transaction))
        {
            queue.Parameters.Add(new() { Value = MakingTopics });
            await queue.ExecuteNonQueryAsync(cancellationToken);
        }

        foreach (var spec in specs.OrderBy(spec => spec.Name, StringComparer.Ordinal))
            await EnsureAsync(spec, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task EnsureAsync(TopicSpec spec, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var retentionDays = Math.Max(1, (int)Math.Ceiling(spec.Retention.TotalDays));
        await using var topic = new NpgsqlCommand(
            """
            insert into platform.log_topics (name, partitions, retention_days, created_at) values ($1, $2, $3, $4)
            on conflict (name) do update set retention_days = excluded.retention_days
            returning topic_id, partitions
            """,
            transaction.Connection, transaction);
        topic.Parameters.Add(new() { Value = spec.Name });
        topic.Parameters.Add(new() { Value = spec.Partitions });
        topic.Parameters.Add(new() { Value = retentionDays });
        topic.Parameters.Add(new() { Value = clock.GetUtcNow() });
        PostgresTopic made;
        await using (var row = await topic.ExecuteReaderAsync(cancellationToken))
        {
            await row.ReadAsync(cancellationToken);
            made = new(row.GetInt32(0), spec.Name, row.GetInt32(1), retentionDays);
        }

        // Sealed values do not compress, so trying costs time only: storage external.
        await using var tables = new NpgsqlCommand(
            $"""
             insert into platform.log_heads (topic_id, partition)
             select {made.Id}, p from generate_series(0, {made.Partitions - 1}) p on conflict do nothing;
             create table if not exists {made.Table} (
                 partition   integer     not null,
                 position    bigint      not null,
                 appended_on date        not null,
                 appended_at timestamptz not null,
                 key         bytea       not null,
                 value       bytea       not null,
                 primary key (partition, position, appended_on)
             ) partition by range (appended_on);
             alter table {made.Table} alter column value set storage external;
             """,
            transaction.Connection, transaction);
        await tables.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<PostgresTopic>> LoadAsync(string? name, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            select topic_id, name, partitions, retention_days from platform.log_topics
            where $1::text is null or name = $1 order by name
            """);
        command.Parameters.Add(new() { Value = (object?)name ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        List<PostgresTopic> topics = [];
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var topic = new PostgresTopic(rows.GetInt32(0), rows.GetString(1), rows.GetInt32(2), rows.GetInt32(3));
            _known[topic.Name] = topic;
            topics.Add(topic);
        }

        return topics;
    }
}
