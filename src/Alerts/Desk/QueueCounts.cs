using System.Data;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Desk;

/// <summary>Counts the queue by region, level and rule, from one snapshot of the database.</summary>
internal sealed class QueueCounts(NpgsqlDataSource database, TimeProvider clock) : ICaseCounts
{
    private const string Cases =
        """
        select region, level, count(*), count(*) filter (where overdue)
        from alerts.cases where state <> 8 group by region, level order by region, level
        """;

    private const string Findings =
        """
        select c.region, f.rule, f.direction, count(*)
        from alerts.findings f join alerts.cases c using (case_id)
        where c.state <> 8 and f.cleared_at is null and not f.suppressed
        group by c.region, f.rule, f.direction order by c.region, f.rule, f.direction
        """;

    public async Task<CaseCounts> CountAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return new CaseCounts(
            clock.GetUtcNow(),
            await ReadAsync(transaction, Cases, rows => new CaseCount(
                rows.GetString(0), (Level)rows.GetInt16(1), rows.GetInt64(2), rows.GetInt64(3)), cancellationToken),
            await ReadAsync(transaction, Findings, rows => new FindingCount(
                rows.GetString(0), rows.GetString(1), (RuleDirection)rows.GetInt16(2), rows.GetInt64(3)), cancellationToken));
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(
        NpgsqlTransaction transaction, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var found = new List<T>();
        await using var command = transaction.On(sql);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            found.Add(read(rows));
        return found;
    }
}
