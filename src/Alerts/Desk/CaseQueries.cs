using System.Data;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Platform.Paging;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Desk;

/// <summary>The queue as it is: pages, snapshots and changes.</summary>
internal sealed class CaseQueries(NpgsqlDataSource database, TimeProvider clock)
{
    public const int MostInPage = 500;
    public const int MostChanges = 10_000;

    public async Task<CasePage> ListAsync(
        CaseFilter filter, int pageSize, string? pageToken, CancellationToken cancellationToken)
    {
        if (pageSize is < 1 or > MostInPage)
            throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, $"Give a page size from 1 to {MostInPage}.");
        var start = string.IsNullOrEmpty(pageToken) ? (PageToken?)null : PageToken.Read(pageToken, filter);
        var now = clock.GetUtcNow();
        var condition = new FilterSql(filter, now);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var count = Command(transaction, $"select count(*) from alerts.cases c where {condition.Condition}", condition);
        var total = (long)(await count.ExecuteScalarAsync(cancellationToken))!;
        await using var select = Page(transaction, condition, start, pageSize + 1);
        var views = await CaseReader.ViewsAsync(select, transaction, now, cancellationToken);
        if (views.Count <= pageSize)
            return new CasePage(views, null, total);
        var last = views[pageSize - 1];
        return new CasePage(views[..pageSize], new PageToken(last.Rank, last.CaseId).Write(filter), total);
    }

    /// <summary>
    /// One snapshot of the database holds the head and the cases alike, and the head moves only in the transaction that
    /// moves a case: so the cases are those after the change at the head, no earlier and no later.
    /// </summary>
    public async Task<CaseSnapshot> SnapshotAsync(CaseFilter filter, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var condition = new FilterSql(filter, now);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var head = transaction.On("select change_sequence from alerts.queue_head");
        var sequence = (long)(await head.ExecuteScalarAsync(cancellationToken))!;
        await using var select = Command(
            transaction,
            $"select {CaseRows.CaseColumns} from alerts.cases c where {condition.Condition} order by c.rank desc, c.case_id",
            condition);
        return new CaseSnapshot(sequence, await CaseReader.ViewsAsync(select, transaction, now, cancellationToken));
    }

    public async Task<IReadOnlyList<CaseChange>> ChangesAfterAsync(
        long sequence, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "select sequence, snapshot, caused_by from alerts.case_changes where sequence > $1 order by sequence limit $2");
        command.Parameters.Add(Sql.Of(sequence));
        command.Parameters.Add(Sql.Of(Math.Clamp(limit, 0, MostChanges)));
        var changes = new List<CaseChange>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            changes.Add(new CaseChange(rows.GetInt64(0), CaseJson.Read(rows.GetString(1)), rows.InstantOrNull(2)));
        return changes;
    }

    public async Task<(long Oldest, long Newest)> SequenceRangeAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select trimmed_to, change_sequence from alerts.queue_head");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return (rows.GetInt64(0), rows.GetInt64(1));
    }

    private static NpgsqlCommand Page(NpgsqlTransaction transaction, FilterSql condition, PageToken? start, int rows)
    {
        var n = condition.Count;
        var behind = start is null
            ? ""
            : $"\n  and (c.rank < ${n + 2} or (c.rank = ${n + 2} and c.case_id > ${n + 3}))";
        var command = Command(
            transaction,
            $"select {CaseRows.CaseColumns} from alerts.cases c where {condition.Condition}{behind} order by c.rank desc, c.case_id limit ${n + 1}",
            condition);
        command.Parameters.Add(Sql.Of(rows));
        if (start is { } token)
        {
            command.Parameters.Add(Sql.Of(token.Rank));
            command.Parameters.Add(Sql.Of(token.Id));
        }

        return command;
    }

    private static NpgsqlCommand Command(NpgsqlTransaction transaction, string sql, FilterSql condition)
    {
        var command = transaction.On(sql);
        foreach (var parameter in condition.Parameters)
            command.Parameters.Add(parameter);
        return command;
    }
}
