using LowIncomeMonitor.Domain.CrossChecks;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Sampling;
using LowIncomeMonitor.Matching.CrossChecks.Files;
using LowIncomeMonitor.Matching.Store;
using Npgsql;

namespace LowIncomeMonitor.Matching.CrossChecks.Jobs;

/// <summary>Checks as people see them.</summary>
internal sealed class CrossCheckDesk(NpgsqlDataSource database, CheckFiles files, TimeProvider clock) : ICrossCheckDesk
{
    private const string HitColumns = "ordinal, register_line, roster_line, household_id, column_name, strength, reason, chance";

    private const string Start =
        """
        insert into matching.cross_checks (state, source, roster_file, register_file, as_of, fuzzy, started_by, started_at)
        values (1, $1, $2, $3, $4, $5, $6, $7) returning check_id
        """;

    private const string Find =
        """
        select check_id, source, roster_file, register_file, as_of, fuzzy, state, started_by, started_at, next_offset, total_bytes,
            rows, refused, hits, failure, compared_with, appeared, gone, changed
        from matching.cross_checks where check_id = $1
        """;

    private const string Page = $"select {HitColumns} from matching.cross_check_hits where check_id = $1 and ordinal > $2 order by ordinal limit $3";

    private const string Differences =
        """
        with new as (select distinct on (hit_key) * from matching.cross_check_hits where check_id = $1 order by hit_key, ordinal),
        old as (select distinct on (hit_key) * from matching.cross_check_hits
            where check_id = (select compared_with from matching.cross_checks where check_id = $1) order by hit_key, ordinal)
        select new.ordinal, new.register_line, new.roster_line, new.household_id, new.column_name, new.strength, new.reason, new.chance,
            old.ordinal, old.register_line, old.roster_line, old.household_id, old.column_name, old.strength, old.reason, old.chance
        from new full join old using (hit_key)
        where exists (select from matching.cross_checks where check_id = $1 and compared_with is not null)
            and (new.strength, new.reason) is distinct from (old.strength, old.reason)
        order by new.ordinal nulls last, old.ordinal offset $2 limit $3
        """;

    private const string Cancel = "update matching.cross_checks set state = 5, ended_at = $2 where check_id = $1 and state in (1, 2)";

    public async Task<long> StartAsync(CrossCheckOrder order, string who, CancellationToken cancellationToken)
    {
        PersonColumns.Of(order.Source);
        files.Check(order.RosterFile);
        files.Check(order.RegisterFile);
        await using var command = Command(
            Start, Sql.Of(order.Source), Sql.Of(order.RosterFile), Sql.Of(order.RegisterFile),
            new NpgsqlParameter { Value = order.AsOf is { } day ? day : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Date },
            Sql.Of(order.Fuzzy), Sql.Of(who), Sql.Of(clock.GetUtcNow()));
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async Task<CrossCheckStanding?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var command = Command(Find, Sql.Of(id));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        if (!await rows.ReadAsync(cancellationToken))
            return null;
        return new(
            rows.GetInt64(0), new(rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.DateOrNull(4), rows.GetBoolean(5)),
            (CrossCheckState)rows.GetInt16(6), rows.GetString(7), rows.GetFieldValue<DateTimeOffset>(8), rows.GetInt64(9), rows.GetInt64(10),
            rows.GetInt64(11), rows.GetInt64(12), rows.GetInt64(13), rows.GetString(14), rows.LongOrNull(15), rows.GetInt64(16),
            rows.GetInt64(17), rows.GetInt64(18));
    }

    public async Task<IReadOnlyList<CrossCheckHit>> HitsAsync(long id, long after, int most, CancellationToken cancellationToken)
    {
        await using var command = Command(Page, Sql.Of(id), Sql.Of(after), Sql.Of(most));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var hits = new List<CrossCheckHit>();
        while (await rows.ReadAsync(cancellationToken))
            hits.Add(Hit(rows, 0));
        return hits;
    }

    public async Task<IReadOnlyList<CrossCheckDifference>> DifferencesAsync(long id, int skip, int most, CancellationToken cancellationToken)
    {
        await using var command = Command(Differences, Sql.Of(id), Sql.Of(skip), Sql.Of(most));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var differences = new List<CrossCheckDifference>();
        while (await rows.ReadAsync(cancellationToken))
            differences.Add(new(rows.IsDBNull(0) ? null : Hit(rows, 0), rows.IsDBNull(8) ? null : Hit(rows, 8)));
        return differences;
    }

    public async Task<CrossCheckSample> SampleAsync(long id, int size, long seed, CancellationToken cancellationToken)
    {
        await using var command = Command(
            $"select {HitColumns}, encode(hit_key, 'hex') from matching.cross_check_hits where check_id = $1 order by ordinal", Sql.Of(id));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var sample = new SeededSample<CrossCheckHit>(size, seed);
        while (await rows.ReadAsync(cancellationToken))
        {
            // The key is the same on whatever line the record stands; the ordinal tells apart what stands there twice.
            var hit = Hit(rows, 0);
            sample.Offer($"{rows.GetString(8)} {hit.Ordinal}", hit);
        }

        return new(sample.Drawn, SampleExpectation.Of([.. sample.Drawn.Select(hit => hit.Chance)]), sample.Offered);
    }

    public async Task<bool> CancelAsync(long id, CancellationToken cancellationToken)
    {
        await using var command = Command(Cancel, Sql.Of(id), Sql.Of(clock.GetUtcNow()));
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    private static CrossCheckHit Hit(NpgsqlDataReader rows, int at) => new(
        rows.GetInt64(at), rows.GetInt64(at + 1), rows.GetInt32(at + 2), rows.GetString(at + 3), rows.GetString(at + 4),
        (MatchStrength)rows.GetInt16(at + 5), rows.GetString(at + 6), rows.GetFloat(at + 7));

    private NpgsqlCommand Command(string sql, params NpgsqlParameter[] parameters)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        return command;
    }
}
