using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.In;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>
/// Payment lines in all their versions. The versions of one line come through one partition, so that no two writers meet
/// at it; which of them is believed is decided by rank, not by the order of arrival.
/// </summary>
internal static class PaymentStore
{
    /// <summary>How far back rules look: the running month and the twelve before it.</summary>
    private const int MonthsBack = 12;

    private const string Add =
        """
        insert into matching.payment_lines (
            batch_id, line_no, rank, version, withdrawn, household_id, person_token, month, programme, amount_fen, paid_on,
            account_token, returned, provenance, received_on, recorded_at)
        select t.*, $16
        from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) as t
        on conflict do nothing
        """;

    // Both what is believed no more and what is believed now, because a correction may name another household.
    private const string Settle =
        """
        with lines as (select distinct b, l from unnest($1, $2) as t(b, l)),
             heads as (
                 select p.batch_id, p.line_no, max(p.rank) as rank
                 from matching.payment_lines p join lines on p.batch_id = b and p.line_no = l
                 group by p.batch_id, p.line_no),
             ended as (
                 update matching.payment_lines p set superseded_at = $3
                 from heads h
                 where p.batch_id = h.batch_id and p.line_no = h.line_no and p.rank < h.rank and p.superseded_at is null
                 returning p.household_id, p.recorded_at)
        select household_id from ended
        union
        select p.household_id from matching.payment_lines p join heads h using (batch_id, line_no, rank)
        where p.recorded_at = $3
        """;

    public const string Any = "select exists (select from matching.payment_lines)";

    public const string OfHouseholds =
        """
        select p.household_id, p.month, coalesce(r.person_id, a.person_id, 0), p.programme, p.amount_fen, p.returned, p.batch_id,
               p.line_no, p.version, p.paid_on
        from matching.payment_lines p
        left join roster.people r on r.token = p.person_token
        left join roster.aliases a on a.alias_token = p.person_token
        where p.superseded_at is null and not p.withdrawn and p.household_id = any($1) and p.month between $2 and $3
        order by p.household_id, p.month, p.batch_id collate "C", p.line_no
        """;

    // Goes from pair to pair along the index: its cost is that of the batches, not of their lines.
    public const string Coverage =
        """
        with recursive batches as (
            (select month, programme from matching.payment_lines
             where superseded_at is null and not withdrawn and month >= $1
             order by month, programme limit 1)
            union all
            select n.month, n.programme from batches b cross join lateral (
                select p.month, p.programme from matching.payment_lines p
                where p.superseded_at is null and not p.withdrawn and (p.month, p.programme) > (b.month, b.programme)
                order by p.month, p.programme limit 1) n)
        select month, programme from batches
        """;

    /// <summary>Lines as they were believed at an instant.</summary>
    public const string OfHouseholdsKnownAt =
        """
        select p.household_id, p.month, coalesce(r.person_id, a.person_id, 0), p.programme, p.amount_fen, p.returned, p.batch_id,
               p.line_no, p.version, p.paid_on
        from matching.payment_lines p
        left join roster.people r on r.token = p.person_token
        left join roster.aliases a on a.alias_token = p.person_token
        where p.recorded_at <= $4 and (p.superseded_at is null or p.superseded_at > $4) and not p.withdrawn
          and p.household_id = any($1) and p.month between $2 and $3
        order by p.household_id, p.month, p.batch_id collate "C", p.line_no
        """;

    /// <summary>Months and programmes of which lines were believed at an instant; reads all lines of those months.</summary>
    public const string CoverageKnownAt =
        """
        select month, programme from matching.payment_lines
        where recorded_at <= $2 and (superseded_at is null or superseded_at > $2) and not withdrawn and month >= $1
        group by month, programme
        """;

    public const string AnyKnownAt = "select exists (select from matching.payment_lines where recorded_at <= $1)";

    /// <summary>First day of the first month that rules see on a day.</summary>
    public static DateOnly FirstMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(-MonthsBack);

    public static PaymentLine Read(NpgsqlDataReader rows)
    {
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rows.GetString(6)}#{rows.GetInt64(7)}");
        return new(
            rows.GetFieldValue<DateOnly>(1), rows.GetInt32(2), rows.GetString(3), new Money(rows.GetInt64(4)), rows.DateOrNull(9),
            rows.GetBoolean(5), new RecordRef(Sources.Payments, id, rows.GetInt64(8)));
    }

    /// <summary>Stores lines; a line that is known in its version changes nothing.</summary>
    /// <returns>Households of which something else is believed now.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(
        IReadOnlyList<ReadPayment> lines, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(
            Add,
            Column(lines, line => line.BatchId), Column(lines, line => line.LineNo), Column(lines, line => line.Rank),
            Column(lines, line => line.Version), Column(lines, line => line.Withdrawn), Column(lines, line => line.HouseholdId),
            Column(lines, line => line.PersonToken), Column(lines, line => line.Month), Column(lines, line => line.Programme),
            Column(lines, line => line.AmountFen), Column(lines, line => line.PaidOn), Column(lines, line => line.AccountToken),
            Column(lines, line => line.Returned), Column(lines, line => line.Provenance), Column(lines, line => line.ReceivedOn),
            Sql.Of(now)));
        batch.BatchCommands.Add(Sql.Command(
            Settle, Column(lines, line => line.BatchId), Column(lines, line => line.LineNo), Sql.Of(now)));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        var households = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
            households.Add(rows.GetString(0));
        return households;
    }

    private static NpgsqlParameter Column<T>(IReadOnlyList<ReadPayment> lines, Func<ReadPayment, T> value) =>
        Sql.Of(lines.Select(value).ToArray());
}
