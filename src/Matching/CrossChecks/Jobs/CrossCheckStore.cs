using LowIncomeMonitor.Matching.Store;
using Npgsql;

namespace LowIncomeMonitor.Matching.CrossChecks.Jobs;

/// <summary>Writes checks and hits. A stretch of the register and what was found in it are one transaction.</summary>
internal sealed class CrossCheckStore(NpgsqlDataSource database, TimeProvider clock)
{
    // The lock belongs to the session of whoever works: it is free again when that process dies.
    private const string Take =
        """
        with open as materialized (select check_id from matching.cross_checks where state in (1, 2) order by check_id)
        select check_id, source, roster_file, register_file, as_of, fuzzy, started_at, files, next_offset, next_line, hits
        from matching.cross_checks
        where check_id = (select check_id from open where pg_try_advisory_lock(7300, check_id::integer) limit 1)
        """;

    private const string Begin =
        "update matching.cross_checks set state = 2, files = $2, total_bytes = $3 where check_id = $1 and state in (1, 2)";

    private const string Advance =
        """
        update matching.cross_checks
        set next_offset = $3, next_line = $4, rows = rows + $5, refused = refused + $6, hits = hits + $7
        where check_id = $1 and state = 2 and next_offset = $2
        """;

    private const string Insert =
        """
        insert into matching.cross_check_hits
            (check_id, ordinal, hit_key, register_line, roster_line, household_id, column_name, strength, reason, chance)
        select $1, $2 + n, k, l, r, h, c, s, w, p
        from unnest($3::bytea[], $4::bigint[], $5::integer[], $6::text[], $7::text[], $8::smallint[], $9::text[], $10::real[])
            with ordinality as found (k, l, r, h, c, s, w, p, n)
        """;

    private const string Forget =
        """
        with gone as (delete from matching.cross_check_hits where check_id = $1)
        update matching.cross_checks set next_offset = 0, next_line = 0, rows = 0, refused = 0, hits = 0 where check_id = $1
        """;

    private const string Fail =
        "update matching.cross_checks set state = 4, failure = $2, ended_at = $3 where check_id = $1 and state in (1, 2)";

    private const string Finish =
        """
        with before as (
            select b.check_id from matching.cross_checks b join matching.cross_checks c on c.check_id = $1
            where b.state = 3 and b.check_id < $1 and b.source = c.source and b.roster_file = c.roster_file
            order by b.check_id desc limit 1),
        new as (select distinct on (hit_key) hit_key, strength, reason from matching.cross_check_hits where check_id = $1 order by hit_key, ordinal),
        old as (select distinct on (hit_key) hit_key, strength, reason from matching.cross_check_hits
            where check_id = (select check_id from before) order by hit_key, ordinal),
        counts as (select count(*) filter (where old.hit_key is null) as appeared, count(*) filter (where new.hit_key is null) as gone,
            count(*) filter (where (new.strength, new.reason) <> (old.strength, old.reason)) as changed
            from new full join old using (hit_key))
        update matching.cross_checks set state = 3, ended_at = $2, compared_with = (select check_id from before),
            appeared = case when exists (select from before) then counts.appeared else 0 end, gone = counts.gone, changed = counts.changed
        from counts where matching.cross_checks.check_id = $1 and state = 2
        """;

    /// <summary>The oldest check that nobody works on; its lock belongs to the connection's session.</summary>
    public static async Task<TakenCheck?> TakeAsync(NpgsqlConnection session, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Take, session);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        if (!await rows.ReadAsync(cancellationToken))
            return null;
        return new(
            rows.GetInt64(0), new(rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.DateOrNull(4), rows.GetBoolean(5)),
            rows.GetFieldValue<DateTimeOffset>(6), rows.GetString(7), rows.GetInt64(8), rows.GetInt64(9), rows.GetInt64(10));
    }

    /// <summary>Lets others take what this session had: a session of the pool lives on.</summary>
    public static async Task LetGoAsync(NpgsqlConnection session, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_unlock_all()", session);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <returns>False when it was cancelled.</returns>
    public async Task<bool> BeginAsync(long id, string files, long bytes, CancellationToken cancellationToken) =>
        await RunAsync(Begin, cancellationToken, Sql.Of(id), Sql.Of(files), Sql.Of(bytes)) == 1;

    /// <summary>Back to the beginning, for files in which nobody can go on at a byte.</summary>
    public Task ForgetAsync(long id, CancellationToken cancellationToken) => RunAsync(Forget, cancellationToken, Sql.Of(id));

    /// <summary>Stores what a stretch brought and how far the check is now.</summary>
    /// <returns>False when it was cancelled: nothing was stored.</returns>
    public async Task<bool> AdvanceAsync(TakenCheck at, TakenCheck to, Stretch found, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var advance = new NpgsqlCommand(Advance, connection, transaction)
        {
            Parameters =
            {
                Sql.Of(at.Id), Sql.Of(at.Offset), Sql.Of(to.Offset), Sql.Of(to.Line), Sql.Of(found.Rows), Sql.Of(found.Refused),
                Sql.Of((long)found.Hits.Count),
            },
        };
        if (await advance.ExecuteNonQueryAsync(cancellationToken) != 1)
            return false;
        if (found.Hits.Count > 0)
        {
            await using var insert = new NpgsqlCommand(Insert, connection, transaction)
            {
                Parameters =
                {
                    Sql.Of(at.Id), Sql.Of(at.Hits), Sql.Of(found.Hits.Select(hit => hit.Key).ToArray()),
                    Sql.Of(found.Hits.Select(hit => hit.RegisterLine).ToArray()), Sql.Of(found.Hits.Select(hit => hit.RosterLine).ToArray()),
                    Sql.Of(found.Hits.Select(hit => hit.HouseholdId).ToArray()), Sql.Of(found.Hits.Select(hit => hit.Column).ToArray()),
                    Sql.Of(found.Hits.Select(hit => hit.Strength).ToArray()), Sql.Of(found.Hits.Select(hit => hit.Reason).ToArray()),
                    Sql.Of(found.Hits.Select(hit => hit.Chance).ToArray()),
                },
            };
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Ends the check and compares it with the one before of the same source and roster.</summary>
    public Task FinishAsync(long id, CancellationToken cancellationToken) =>
        RunAsync(Finish, cancellationToken, Sql.Of(id), Sql.Of(clock.GetUtcNow()));

    public Task FailAsync(long id, string failure, CancellationToken cancellationToken) =>
        RunAsync(Fail, cancellationToken, Sql.Of(id), Sql.Of(failure), Sql.Of(clock.GetUtcNow()));

    private async Task<int> RunAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
