using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Reads what was paid across households and keeps what the monthly reconciliation found.</summary>
internal static class ReconciliationStore
{
    private const string Lines =
        """
        select household_id, batch_id, line_no, version, account_token, month, programme, amount_fen, paid_on, returned
        from matching.payment_lines
        where superseded_at is null and not withdrawn and month between $1 and $2
        order by batch_id collate "C", line_no
        """;

    private const string Unknown =
        """
        select distinct p.household_id from matching.payment_lines p
        where p.superseded_at is null and not p.withdrawn and p.month = $1
          and not exists (select from roster.households h where h.household_id = p.household_id)
        """;

    // Where most households are: its parameters hold for accounts and funds.
    private const string Place =
        """
        select region, area from roster.household_periods where valid_to is null
        group by region, area order by count(*) desc, region, area limit 1
        """;

    private const string Forget = "delete from matching.reconciliations where month = $1";

    private const string Add =
        """
        insert into matching.reconciliations (month, rule_id, subject, households, level, amount_fen, trace, evaluated_on, recorded_at)
        select $1, t.*, $8, $9 from unnest($2, $3, $4, $5, $6, $7) as t
        """;

    private const string Read =
        """
        select rule_id, subject, households, level, amount_fen, trace::text from matching.reconciliations
        where month = $1 order by rule_id collate "C", subject collate "C"
        """;

    public static async Task<IReadOnlyList<BookedLine>> LinesAsync(
        DateOnly from, DateOnly to, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Lines, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(from));
        command.Parameters.Add(Sql.Of(to));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var lines = new List<BookedLine>();
        while (await rows.ReadAsync(cancellationToken))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{rows.GetString(1)}#{rows.GetInt64(2)}");
            lines.Add(new(
                rows.GetString(0), rows.GetString(1), rows.IsDBNull(4) ? null : Convert.ToHexStringLower(rows.GetFieldValue<byte[]>(4)),
                new PaymentLine(
                    rows.GetFieldValue<DateOnly>(5), 0, rows.GetString(6), new Money(rows.GetInt64(7)), rows.DateOrNull(8), rows.GetBoolean(9),
                    new RecordRef(Sources.Payments, id, rows.GetInt64(3)))));
        }

        return lines;
    }

    public static async Task<IReadOnlySet<string>> UnknownHouseholdsAsync(
        DateOnly month, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Unknown, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(month));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
            unknown.Add(rows.GetString(0));
        return unknown;
    }

    public static async Task<(RegionCode Region, AreaKind Area)> PlaceAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Place, transaction.Connection, transaction);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken)
            ? (RegionCode.Parse(rows.GetString(0)).Code, (AreaKind)rows.GetInt16(1))
            : default;
    }

    public static async Task ReplaceAsync(
        DateOnly month, IReadOnlyList<ReconciledDifference> found, DateOnly on, DateTimeOffset now, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(Forget, Sql.Of(month)));
        batch.BatchCommands.Add(Sql.Command(
            Add, Sql.Of(month), Column(found, d => d.Rule.Value), Column(found, d => d.Subject), Column(found, d => d.Households),
            Column(found, d => (short)d.Level), Column(found, d => d.Amount?.Fen), Sql.Json([.. found.Select(d => TraceJson.Write(d.Trace))]),
            Sql.Of(on), Sql.Of(now)));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<IReadOnlyList<ReconciledDifference>> ReadAsync(
        DateOnly month, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Read, connection);
        command.Parameters.Add(Sql.Of(month));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var kept = new List<ReconciledDifference>();
        while (await rows.ReadAsync(cancellationToken))
            kept.Add(new(
                new RuleId(rows.GetString(0)), rows.GetString(1), rows.GetInt32(2), (Level)rows.GetInt16(3),
                rows.LongOrNull(4) is { } fen ? new Money(fen) : null, TraceJson.Read(rows.GetString(5))));
        return kept;
    }

    private static NpgsqlParameter Column<T>(IReadOnlyList<ReconciledDifference> found, Func<ReconciledDifference, T> value) =>
        Sql.Of(found.Select(value).ToArray());
}
