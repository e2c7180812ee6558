using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Platform.EventLog;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Records that wait for a person's decision. Sealed, as they came.</summary>
internal static class HeldRecordStore
{
    // Waits for a decision that is just being taken; after it the doubt is closed and nothing is held any more.
    private static readonly string Hold =
        $"""
        select doubt_id from matching.feed_doubts
        where source = $1 and kind = {(int)FeedDoubtKind.ManyHits} and closed_at is null for key share
        """;

    private const string KeepMessages =
        """
        insert into matching.held_records (doubt_id, topic, partition, position, appended_at, key, value)
        select $1, $2, $3, t.* from unnest($4, $5, $6, $7) as t
        """;

    private const string KeepClaims =
        """
        insert into matching.held_records (doubt_id, topic, partition, position, appended_at, record_key, rank)
        select $1, $2, $3, $4, $5, t.* from unnest($6, $7) as t
        """;

    private const string Read =
        """
        select h.topic, h.partition, h.position, h.appended_at, h.key, h.value, h.record_key, h.rank
        from matching.held_records h join matching.feed_doubts d using (doubt_id)
        where d.source = $1 and h.rejected_at is null order by h.held_id
        """;

    private const string Remove =
        """
        delete from matching.held_records h using matching.feed_doubts d
        where d.doubt_id = h.doubt_id and d.source = $1 and h.rejected_at is null
        """;

    private const string Reject =
        """
        update matching.held_records h set rejected_at = $2 from matching.feed_doubts d
        where d.doubt_id = h.doubt_id and d.source = $1 and h.rejected_at is null
        """;

    /// <summary>The doubt for which records of a source are held back at present; null when none are.</summary>
    public static async Task<long?> HoldAsync(string source, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Hold, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(source));
        return await command.ExecuteScalarAsync(cancellationToken) as long?;
    }

    /// <summary>Keeps what a batch holds of rostered people, instead of letting it in.</summary>
    public static async Task KeepAsync(
        long doubt, LogBatch source, LookedUp found, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var (topic, partition) = (source.Partition.Topic, source.Partition.Partition);
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        var messages = found.Hits.Select(hit => hit.Message).ToList();
        batch.BatchCommands.Add(Sql.Command(
            KeepMessages, Sql.Of(doubt), Sql.Of(topic), Sql.Of(partition),
            Sql.Of(messages.Select(one => one.Position).ToArray()), Sql.Of(messages.Select(one => one.AppendedAt.ToUniversalTime()).ToArray()),
            Sql.Of(messages.Select(one => one.Key.ToArray()).ToArray()), Sql.Of(messages.Select(one => one.Value.ToArray()).ToArray())));
        var last = source.Messages[^1];
        batch.BatchCommands.Add(Sql.Command(
            KeepClaims, Sql.Of(doubt), Sql.Of(topic), Sql.Of(partition), Sql.Of(last.Position), Sql.Of(last.AppendedAt.ToUniversalTime()),
            Sql.Of(found.Claims.Select(claim => claim.RecordKey).ToArray()), Sql.Of(found.Claims.Select(claim => claim.Rank).ToArray())));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What is held of a source, in the order in which it came.</summary>
    public static async Task<(IReadOnlyList<LogMessage> Messages, IReadOnlyList<HeadClaim> Claims)> ReadAsync(
        string source, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Read, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(source));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var (messages, claims) = (new List<LogMessage>(), new List<HeadClaim>());
        while (await rows.ReadAsync(cancellationToken))
        {
            if (!rows.IsDBNull(5))
            {
                messages.Add(new(
                    new(rows.GetString(0), rows.GetInt32(1)), rows.GetInt64(2), rows.GetFieldValue<DateTimeOffset>(3),
                    rows.GetFieldValue<byte[]>(4), rows.GetFieldValue<byte[]>(5)));
            }
            else
            {
                claims.Add(new(rows.GetFieldValue<byte[]>(6), rows.GetInt64(7), false, 0));
            }
        }

        return (messages, claims);
    }

    public static Task<int> RemoveAsync(string source, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        ExecuteAsync(Remove, transaction, cancellationToken, Sql.Of(source));

    /// <summary>Keeps what was rejected, for as long as corrections are remembered, without ever letting it in.</summary>
    public static Task<int> RejectAsync(
        string source, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        ExecuteAsync(Reject, transaction, cancellationToken, Sql.Of(source), Sql.Of(now));

    private static async Task<int> ExecuteAsync(
        string sql, NpgsqlTransaction transaction, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
