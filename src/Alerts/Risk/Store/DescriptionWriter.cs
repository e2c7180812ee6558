using LowIncomeMonitor.Alerts.In;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Risk.Store;

/// <summary>
/// Stores descriptions of households. Whatever comes late, twice or out of order leaves the same rows: the higher revision
/// wins, of a household as of its day, and a sign of need is known from the first day that named it.
/// </summary>
internal static class DescriptionWriter
{
    private const string Columns =
        "household_id, on_day, revision, region, listed, features, sex_of_head, age_of_head, area, disability, programmes, received_at";

    private const string Rows =
        """
        select id, on_day, revision, region, listed, features::jsonb, sex_of_head, age_of_head, area, disability,
               string_to_array(programmes, ','), $12
        from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            as t(id, on_day, revision, region, listed, features, sex_of_head, age_of_head, area, disability, programmes)
        """;

    private const string Set =
        """
        revision = excluded.revision, region = excluded.region, listed = excluded.listed, features = excluded.features,
        sex_of_head = excluded.sex_of_head, age_of_head = excluded.age_of_head, area = excluded.area,
        disability = excluded.disability, programmes = excluded.programmes, received_at = excluded.received_at
        """;

    private const string Households =
        $"""
        insert into risk.households as h ({Columns}) {Rows}
        on conflict (household_id) do update set on_day = excluded.on_day, {Set} where excluded.revision > h.revision
        """;

    private const string Observations =
        $"""
        insert into risk.observations as o ({Columns}) {Rows}
        on conflict (household_id, on_day) do update set {Set} where excluded.revision > o.revision
        """;

    private const string Needs =
        """
        insert into risk.needs as n (household_id, on_day, kind, known_on)
        select id, on_day, kind, min(known_on) from unnest($1, $2, $3, $4) as t(id, on_day, kind, known_on)
        group by id, on_day, kind order by id, on_day, kind
        on conflict (household_id, on_day, kind) do update set known_on = excluded.known_on where n.known_on > excluded.known_on
        """;

    public static async Task WriteAsync(
        IReadOnlyList<IncomingDescription> descriptions, DateTimeOffset now, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        // In order of id, so that two transactions never wait for each other in a ring.
        var ordered = descriptions.OrderBy(d => d.HouseholdId, StringComparer.Ordinal).ThenBy(d => d.Revision).ToList();
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Command(Households, [.. LastBy(ordered, d => d.HouseholdId)], now));
        batch.BatchCommands.Add(Command(Observations, [.. LastBy(ordered, d => (d.HouseholdId, d.On))], now));
        List<(IncomingDescription By, NeedEvent Need)> needs = [.. ordered.SelectMany(d => d.Needs, (d, need) => (d, need))];
        if (needs.Count > 0)
            batch.BatchCommands.Add(Sql.Command(
                Needs, Sql.Of(needs.Select(n => n.By.HouseholdId).ToArray()), Sql.Of(needs.Select(n => n.Need.On).ToArray()),
                Sql.Of(needs.Select(n => n.Need.Kind).ToArray()), Sql.Of(needs.Select(n => n.By.On).ToArray())));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static IEnumerable<IncomingDescription> LastBy<TKey>(
        IEnumerable<IncomingDescription> ordered, Func<IncomingDescription, TKey> key) => ordered.GroupBy(key).Select(same => same.Last());

    private static NpgsqlBatchCommand Command(string sql, List<IncomingDescription> rows, DateTimeOffset now) => Sql.Command(
        sql,
        Sql.Of(rows.Select(d => d.HouseholdId).ToArray()),
        Sql.Of(rows.Select(d => d.On).ToArray()),
        Sql.Of(rows.Select(d => d.Revision).ToArray()),
        Sql.Of(rows.Select(d => d.Region).ToArray()),
        Sql.Of(rows.Select(d => d.IsListed).ToArray()),
        Sql.Of(rows.Select(d => FeatureJson.Write(d.Names, d.Values)).ToArray()),
        Sql.Of(rows.Select(d => d.Groups.SexOfHead).ToArray()),
        Sql.Of(rows.Select(d => d.Groups.AgeOfHead).ToArray()),
        Sql.Of(rows.Select(d => d.Groups.Area).ToArray()),
        Sql.Of(rows.Select(d => d.Groups.Disability).ToArray()),
        Sql.Of(rows.Select(d => string.Join(',', d.Programmes)).ToArray()),
        Sql.Of(now));
}
