using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Reviews;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Reviews;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>
/// Ends facts that a judgement takes from a person and records those that it gives. What was believed stays readable as of
/// its time.
/// </summary>
internal static class JudgedFactStore
{
    private const string End =
        """
        update matching.facts f set superseded_at = $3
        from unnest($1, $2) as t(record_key, person_id)
        where f.record_key = t.record_key and f.person_id = t.person_id and f.superseded_at is null
        returning f.fact_id, f.person_id, f.source, f.record_id, f.version, f.evidence
        """;

    private const string EndByAlias =
        """
        update matching.facts set superseded_at = $3
        where person_id = $1 and alias_token = $2 and superseded_at is null
        returning fact_id, person_id, source, record_id, version, evidence
        """;

    private const string Add =
        """
        insert into matching.facts (
            person_id, value, valid_from, valid_to, source, record_id, version, record_key, rank, evidence, provenance,
            recorded_at, received_on, judgement)
        select t.person_id, t.value, t.valid_from, t.valid_to, t.source, t.record_id, t.version, t.record_key, t.rank, t.evidence,
               t.provenance, $14, t.received_on, t.judgement
        from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            as t(person_id, value, valid_from, valid_to, source, record_id, version, record_key, rank, evidence, provenance,
                 received_on, judgement)
        order by t.record_key, t.person_id
        returning fact_id, person_id, source, record_id, version, evidence
        """;

    /// <summary>Facts of the settled records about the settled people, as they are believed from now on.</summary>
    /// <param name="settlements">Settlements that change facts; the record of each that links is given opened and read.</param>
    /// <param name="now">The instant of the change.</param>
    /// <param name="transaction">Holds the heads of the records.</param>
    /// <param name="cancellationToken">Stops the work; the transaction is then useless.</param>
    public static async Task<List<RevisedFact>> ReplaceAsync(
        IReadOnlyList<(Settlement Settlement, ReadFact? Fact)> settlements, DateTimeOffset now, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        var facts = await RunAsync(
            End, false, transaction, cancellationToken,
            Sql.Of(settlements.Select(one => one.Settlement.Row.RecordKey!).ToArray()),
            Sql.Of(settlements.Select(one => one.Settlement.Row.PersonId).ToArray()), Sql.Of(now));
        var added = settlements.Where(one => one.Fact is not null).ToList();
        if (added.Count == 0)
            return facts;
        var rows = added.Select(one => one.Settlement.Row).ToList();
        facts.AddRange(await RunAsync(
            Add, true, transaction, cancellationToken,
            Sql.Of(rows.Select(row => row.PersonId).ToArray()),
            Sql.Json([.. added.Select(one => FactJson.Write(one.Fact!.Value))]),
            Sql.Of(added.Select(one => one.Fact!.ValidFrom).ToArray()),
            Sql.Of(added.Select(one => one.Fact!.ValidTo).ToArray()),
            Sql.Of(rows.Select(row => row.Record!.Source).ToArray()),
            Sql.Of(rows.Select(row => row.Record!.RecordId).ToArray()),
            Sql.Of(rows.Select(row => row.Record!.Version).ToArray()),
            Sql.Of(rows.Select(row => row.RecordKey!).ToArray()),
            Sql.Of(rows.Select(row => row.Rank).ToArray()),
            Sql.Of(added.Select(one => EvidenceCode.Pack(one.Settlement.Evidence!)).ToArray()),
            Sql.Of(rows.Select(row => row.Provenance).ToArray()),
            Sql.Of(rows.Select(row => row.ReceivedOn).ToArray()),
            Sql.Of(rows.Select(row => row.Revision + 1).ToArray()), Sql.Of(now)));
        return facts;
    }

    /// <summary>Ends what records under a former number said of a person.</summary>
    public static Task<List<RevisedFact>> EndByAliasAsync(
        int person, byte[] alias, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        RunAsync(EndByAlias, false, transaction, cancellationToken, Sql.Of(person), Sql.Of(alias), Sql.Of(now));

    private static async Task<List<RevisedFact>> RunAsync(
        string sql, bool believed, NpgsqlTransaction transaction, CancellationToken cancellationToken,
        params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction);
        command.Parameters.AddRange(parameters);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var facts = new List<RevisedFact>();
        while (await rows.ReadAsync(cancellationToken))
        {
            facts.Add(new(
                rows.GetInt64(0), rows.GetInt32(1), new(rows.GetString(2), rows.GetString(3), rows.GetInt64(4)), believed,
                EvidenceCode.Unpack(rows.GetInt16(5)).Strength));
        }

        return facts;
    }
}
