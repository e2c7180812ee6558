using LowIncomeMonitor.Matching.Sweeps;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Begins, advances and ends sweeps. What a chunk changed is recorded in the transaction of the chunk.</summary>
internal static class SweepStore
{
    private const string Running =
        "select sweep_id, evaluated_on, edition, last_household from matching.sweeps where state = 1 for update";

    private const string LastEdition = "select edition from matching.sweeps where state = 2 order by sweep_id desc limit 1";

    private const string Begin =
        """
        insert into matching.sweeps (cause, state, evaluated_on, edition, started_at, compared_with)
        values ($1, 1, $2, $3, $4, (select max(sweep_id) from matching.sweeps where state = 2))
        returning sweep_id
        """;

    // The findings of a sweep that is given up stand again as the sweep before it left them, so that the one after it tells
    // everything that changed since that one.
    private const string Restore =
        """
        update matching.swept_findings s set revision = d.was_revision, is_open = d.kind <> 1
        from matching.sweep_differences d
        where d.sweep_id = $1 and s.finding_id = d.finding_id and d.was_revision is not null
        """;

    private const string Forget =
        """
        delete from matching.swept_findings s using matching.sweep_differences d
        where d.sweep_id = $1 and s.finding_id = d.finding_id and d.was_revision is null
        """;

    private const string DropDifferences = "delete from matching.sweep_differences where sweep_id = $1";
    private const string DropRaises = "delete from matching.sweep_raises where sweep_id = $1";

    private const string GiveUp =
        """
        update matching.sweeps set state = 3, ended_at = $2, raised = 0, updated = 0, cleared = 0, gained = 0, lost = 0
        where sweep_id = $1
        """;

    private const string Finish = "update matching.sweeps set state = 2, ended_at = $2 where sweep_id = $1";

    private const string RaisedNow = "select finding_id from matching.sweep_differences where sweep_id = $1 and kind = 1";

    private const string Draw =
        """
        update matching.sweep_differences d set sampled_as = t.place
        from unnest($2) with ordinality as t(finding_id, place) where d.sweep_id = $1 and d.finding_id = t.finding_id
        """;

    private const string WithRaise =
        "select distinct household_id from matching.findings where household_id = any($1) and rule_id = $2 and is_open";

    private const string AddRaises =
        """
        insert into matching.sweep_raises (
            sweep_id, household_id, programme, town, standard_fen, former_fen, since, approved_fen, due_fen, months)
        select $1, t.* from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10) as t
        """;

    private static readonly string Record = EmbeddedSql.Read("sweep_chunk");

    /// <summary>The sweep that was stopped, where one was.</summary>
    public static async Task<RunningSweep?> RunningAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Running, transaction.Connection, transaction);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken)
            ? new(rows.GetInt64(0), rows.GetFieldValue<DateOnly>(1), rows.GetString(2), rows.GetString(3))
            : null;
    }

    /// <summary>The edition of the latest finished sweep; null before the first.</summary>
    public static async Task<string?> LastEditionAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(LastEdition, transaction.Connection, transaction);
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }

    public static async Task<RunningSweep> BeginAsync(
        SweepCause cause, DateOnly day, string edition, DateTimeOffset now, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Begin, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of((short)cause));
        command.Parameters.Add(Sql.Of(day));
        command.Parameters.Add(Sql.Of(edition));
        command.Parameters.Add(Sql.Of(now));
        return new((long)(await command.ExecuteScalarAsync(cancellationToken))!, day, edition, "");
    }

    public static async Task GiveUpAsync(long sweep, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        foreach (var sql in (string[])[Restore, Forget, DropDifferences, DropRaises])
            batch.BatchCommands.Add(Sql.Command(sql, Sql.Of(sweep)));
        batch.BatchCommands.Add(Sql.Command(GiveUp, Sql.Of(sweep), Sql.Of(now)));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Records what changed about households since the sweep before, and that they are done.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="households">The households done, in order, with their townships.</param>
    /// <param name="last">The last of them in the database's order.</param>
    /// <param name="transaction">That of the evaluation.</param>
    /// <param name="cancellationToken">Stops the work; the transaction is then useless.</param>
    public static async Task RecordAsync(
        long sweep, IReadOnlyList<(string Id, string Town)> households, string last, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Record, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(sweep));
        command.Parameters.Add(Sql.Of(households.Select(one => one.Id).ToArray()));
        command.Parameters.Add(Sql.Of(households.Select(one => one.Town).ToArray()));
        command.Parameters.Add(Sql.Of(last));
        command.Parameters.Add(Sql.Of((long)households.Count));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task FinishAsync(long sweep, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Finish, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(sweep));
        command.Parameters.Add(Sql.Of(now));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The findings that a sweep raised, in no order.</summary>
    public static async IAsyncEnumerable<long> RaisedAsync(
        long sweep, NpgsqlTransaction transaction,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(RaisedNow, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(sweep));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            yield return rows.GetInt64(0);
    }

    public static async Task DrawAsync(long sweep, long[] findings, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Draw, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(sweep));
        command.Parameters.Add(Sql.Of(findings));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Those of the households about which a rule has an open finding.</summary>
    public static async Task<IReadOnlySet<string>> WithOpenAsync(
        string rule, string[] households, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(WithRaise, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(households));
        command.Parameters.Add(Sql.Of(rule));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
            found.Add(rows.GetString(0));
        return found;
    }

    public static async Task AddRaisesAsync(
        long sweep, IReadOnlyList<OwedRaise> raises, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (raises.Count == 0)
            return;
        await using var command = new NpgsqlCommand(AddRaises, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(sweep));
        command.Parameters.Add(Column(raises, r => r.HouseholdId));
        command.Parameters.Add(Column(raises, r => r.Programme));
        command.Parameters.Add(Column(raises, r => r.Town));
        command.Parameters.Add(Column(raises, r => r.Standard.Fen));
        command.Parameters.Add(Column(raises, r => r.Former.Fen));
        command.Parameters.Add(Column(raises, r => r.Since));
        command.Parameters.Add(Column(raises, r => r.Approved.Fen));
        command.Parameters.Add(Column(raises, r => r.Due.Fen));
        command.Parameters.Add(Column(raises, r => r.Months));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlParameter Column<T>(IReadOnlyList<OwedRaise> raises, Func<OwedRaise, T> value) =>
        Sql.Of(raises.Select(value).ToArray());
}
