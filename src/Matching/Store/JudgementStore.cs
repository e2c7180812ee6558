using LowIncomeMonitor.Domain.Reviews;
using LowIncomeMonitor.Matching.Reviews;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Locks pairs with the heads of their records, and writes what becomes of them with the journal.</summary>
internal static class JudgementStore
{
    private const string Columns =
        """
        r.review_id, r.kind, r.person_id, r.other_person_id, r.source, r.record_id, r.version, r.record_key, r.rank, r.event_id,
        r.seal_key_id, r.seal_nonce, r.seal_text, r.subject_key, r.identity_key, r.levels, r.evidence, r.natural_state,
        r.natural_linked, r.state, r.linked, r.revision, r.judgement, r.follows, r.received_on, r.provenance
        """;

    // The pair itself, those that follow it, and those of the same person that wait and say the same words or name the same.
    private const string Group =
        """
        select o.review_id, o.record_key from matching.reviews r
        join matching.reviews o on o.review_id = r.review_id or o.follows = r.review_id
            or (r.record_key is not null and o.record_key is not null and o.person_id = r.person_id and o.state in (1, 4, 6)
                and (o.subject_key = r.subject_key or o.identity_key = r.identity_key))
        where r.review_id = $1
        """;

    private const string Heads =
        "select record_key, rank from matching.record_heads where record_key = any($1) order by record_key for update";

    private const string Lock = $"select {Columns} from matching.reviews r where r.review_id = any($1) order by r.review_id for update";

    private const string Update =
        $"""
        with t as (
            select * from unnest($1, $2, $3, $4, $5, $6) as t(review_id, state, linked, judgement, follows, reason)
        ), written as (
            update matching.reviews r set
                state = t.state, linked = t.linked, judgement = t.judgement, follows = t.follows, revision = r.revision + 1,
                judged_at = case when t.state in (2, 3) then $8 end, changed_at = $8,
                person_key = case when t.state in (2, 3) and t.follows is null then {JudgementReader.PersonKey} else r.person_key end
            from t, roster.people p
            where r.review_id = t.review_id and p.person_id = r.person_id
            returning r.review_id, r.revision, r.state, r.linked, r.probability, r.judgement, t.reason, t.follows
        )
        insert into matching.review_changes (review_id, revision, state, linked, probability, judgement, actor, reason, changed_at)
        select review_id, revision, state, linked, probability, judgement, case when follows is null then $7 else 'system' end, reason, $8
        from written
        """;

    private const string Before =
        "select state, judgement from matching.review_changes where review_id = $1 and revision = $2 - 1";

    /// <summary>
    /// Locks a pair and those that a judgement on it may concern: heads of records first, in order of key, as batches do.
    /// </summary>
    /// <returns>The rows in order of id, and the versions that count by record key in hexadecimal.</returns>
    public static async Task<(List<ReviewRow> Rows, Dictionary<string, long> Heads)> LockAsync(
        long reviewId, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var (ids, keys) = (new List<long>(), new List<byte[]>());
        await using (var command = Command(Group, transaction, Sql.Of(reviewId)))
        await using (var found = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await found.ReadAsync(cancellationToken))
            {
                ids.Add(found.GetInt64(0));
                if (!found.IsDBNull(1))
                    keys.Add(found.GetFieldValue<byte[]>(1));
            }
        }

        var heads = new Dictionary<string, long>(StringComparer.Ordinal);
        await using (var command = Command(Heads, transaction, Sql.Of(keys.ToArray())))
        await using (var found = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await found.ReadAsync(cancellationToken))
                heads[Convert.ToHexString(found.GetFieldValue<byte[]>(0))] = found.GetInt64(1);
        }

        var rows = new List<ReviewRow>();
        await using var locking = Command(Lock, transaction, Sql.Of(ids.ToArray()));
        await using var locked = await locking.ExecuteReaderAsync(cancellationToken);
        while (await locked.ReadAsync(cancellationToken))
            rows.Add(Read(locked));
        return (rows, heads);
    }

    /// <summary>A pair without any lock, for display; null when there is none.</summary>
    public static async Task<ReviewRow?> FindAsync(
        long reviewId, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = Command($"select {Columns} from matching.reviews r where r.review_id = $1", transaction, Sql.Of(reviewId));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) ? Read(rows) : null;
    }

    /// <summary>The revision of an earlier "unsure" that held before a judgement; null when none did.</summary>
    public static async Task<int?> UnsureBeforeAsync(
        ReviewRow row, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = Command(Before, transaction, Sql.Of(row.ReviewId), Sql.Of(row.Judgement ?? 0));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) && rows.GetInt16(0) == (short)ReviewState.Unsure && !rows.IsDBNull(1)
            ? rows.GetInt32(1)
            : null;
    }

    public static async Task WriteAsync(
        IReadOnlyList<Settlement> settlements, string actor, DateTimeOffset now, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        await using var command = Command(
            Update, transaction,
            Sql.Of(settlements.Select(one => one.Row.ReviewId).ToArray()),
            Sql.Of(settlements.Select(one => (short)one.State).ToArray()),
            Sql.Of(settlements.Select(one => one.Linked).ToArray()),
            Sql.Of(settlements.Select(one => one.Judgement).ToArray()),
            Sql.Of(settlements.Select(one => one.Follows).ToArray()),
            Sql.Of(settlements.Select(one => one.Reason).ToArray()), Sql.Of(actor), Sql.Of(now));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlCommand Command(string sql, NpgsqlTransaction transaction, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlCommand(sql, transaction.Connection, transaction);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }

    private static ReviewRow Read(NpgsqlDataReader rows) => new()
    {
        ReviewId = rows.GetInt64(0),
        Kind = (ReviewKind)rows.GetInt16(1),
        PersonId = rows.GetInt32(2),
        OtherPersonId = rows.IsDBNull(3) ? null : rows.GetInt32(3),
        Record = rows.IsDBNull(4) ? null : new(rows.GetString(4), rows.GetString(5), rows.GetInt64(6)),
        RecordKey = Bytes(rows, 7),
        Rank = rows.LongOrNull(8) ?? 0,
        EventId = rows.TextOrNull(9) ?? "",
        Payload = rows.IsDBNull(10)
            ? null
            : new(rows.GetString(10), rows.GetFieldValue<byte[]>(11), rows.GetFieldValue<byte[]>(12)),
        Words = rows.GetFieldValue<byte[]>(13),
        Identity = Bytes(rows, 14),
        Levels = rows.IsDBNull(15) ? null : rows.GetInt32(15),
        NaturalEvidence = EvidenceCode.Unpack(rows.GetInt16(16)),
        NaturalState = (ReviewState)rows.GetInt16(17),
        NaturallyLinked = rows.GetBoolean(18),
        State = (ReviewState)rows.GetInt16(19),
        Linked = rows.GetBoolean(20),
        Revision = rows.GetInt32(21),
        Judgement = rows.IsDBNull(22) ? null : rows.GetInt32(22),
        Follows = rows.LongOrNull(23),
        ReceivedOn = rows.DateOrNull(24),
        Provenance = rows.TextOrNull(25) ?? "",
    };

    private static byte[]? Bytes(NpgsqlDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetFieldValue<byte[]>(column);
}
