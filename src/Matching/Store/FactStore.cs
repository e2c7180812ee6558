using LowIncomeMonitor.Matching.In;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>
/// Writes facts in three statements, whatever the number: move the heads of the records (their row locks serialise two
/// versions that arrive on two partitions at once), add the facts, end those that are not of their record's head.
/// </summary>
internal sealed class FactStore(TimeProvider clock)
{
    private const string MoveHeads =
        """
        insert into matching.record_heads as h (record_key, rank, hit, seen_at)
        select k, r, w, $4 from unnest($1, $2, $3) as t(k, r, w)
        order by k
        on conflict (record_key) do update
            set rank = greatest(h.rank, excluded.rank), hit = h.hit or excluded.hit, seen_at = excluded.seen_at
            where h.rank < excluded.rank or (excluded.hit and not h.hit)
        """;

    // A version that is here already, also one that a clerk has given or taken since, is not added again.
    private const string AddFacts =
        """
        insert into matching.facts (
            person_id, value, valid_from, valid_to, source, record_id, version, record_key, rank, evidence, provenance,
            recorded_at, superseded_at, received_on, alias_token)
        select t.person_id, t.value, t.valid_from, t.valid_to, t.source, t.record_id, t.version, t.record_key, t.rank,
               t.evidence, t.provenance, $12, case when h.rank <> t.rank then $12 end,
               t.received_on, t.alias_token
        from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $13, $14)
            as t(person_id, value, valid_from, valid_to, source, record_id, version, record_key, rank, evidence, provenance, received_on,
                 alias_token)
        join matching.record_heads h on h.record_key = t.record_key
        where not exists (
            select from matching.facts k
            where k.record_key = t.record_key and k.rank = t.rank and k.person_id = t.person_id)
        order by t.record_key, t.rank, t.person_id
        on conflict (record_key, rank, person_id, judgement) do nothing
        returning person_id, record_key, superseded_at is null
        """;

    private const string EndFacts =
        """
        update matching.facts f set superseded_at = $2
        from matching.record_heads h
        where h.record_key = any($1) and f.record_key = h.record_key and f.superseded_at is null and f.rank <> h.rank
        returning f.person_id, f.record_key
        """;

    public async Task<WrittenFacts> WriteAsync(
        IReadOnlyList<HeadClaim> claims, IReadOnlyList<NewFact> facts, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        var touched = new Dictionary<int, long>();
        if (claims.Count == 0)
            return new(touched, 0);
        var added = 0;
        var heads = Heads(claims);
        var receipts = heads.ToDictionary(head => Convert.ToHexString(head.RecordKey), head => head.ReceivedAtMs);
        await using var batch = Batch(heads, facts, transaction);
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                if (rows.FieldCount == 3)
                {
                    added++;
                    if (!rows.GetBoolean(2))
                        continue;
                }

                var person = rows.GetInt32(0);
                var receipt = receipts[Convert.ToHexString(rows.GetFieldValue<byte[]>(1))];
                touched[person] = Math.Max(touched.GetValueOrDefault(person), receipt);
            }
        }
        while (await rows.NextResultAsync(cancellationToken));

        return new(touched, facts.Count - added);
    }

    private static List<HeadClaim> Heads(IReadOnlyList<HeadClaim> claims) =>
        claims.GroupBy(claim => Convert.ToHexString(claim.RecordKey))
            .Select(same => new HeadClaim(
                same.First().RecordKey, same.Max(claim => claim.Rank), same.Any(claim => claim.Hit),
                same.Max(claim => claim.ReceivedAtMs)))
            .ToList();

    private NpgsqlBatch Batch(List<HeadClaim> heads, IReadOnlyList<NewFact> facts, NpgsqlTransaction transaction)
    {
        var now = clock.GetUtcNow();
        var keys = heads.Select(head => head.RecordKey).ToArray();
        var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(
            MoveHeads, Sql.Of(keys), Sql.Of(heads.Select(head => head.Rank).ToArray()),
            Sql.Of(heads.Select(head => head.Hit).ToArray()), Sql.Of(now)));
        if (facts.Count > 0)
        {
            batch.BatchCommands.Add(Sql.Command(
                AddFacts,
                Sql.Of(facts.Select(fact => fact.PersonId).ToArray()),
                Sql.Json([.. facts.Select(fact => fact.ValueJson)]),
                Sql.Of(facts.Select(fact => fact.ValidFrom).ToArray()),
                Sql.Of(facts.Select(fact => fact.ValidTo).ToArray()),
                Sql.Of(facts.Select(fact => fact.Source.Source).ToArray()),
                Sql.Of(facts.Select(fact => fact.Source.RecordId).ToArray()),
                Sql.Of(facts.Select(fact => fact.Source.Version).ToArray()),
                Sql.Of(facts.Select(fact => fact.RecordKey).ToArray()),
                Sql.Of(facts.Select(fact => fact.Rank).ToArray()),
                Sql.Of(facts.Select(fact => EvidenceCode.Pack(fact.Evidence)).ToArray()),
                Sql.Of(facts.Select(fact => fact.Provenance).ToArray()),
                Sql.Of(now),
                Sql.Of(facts.Select(fact => fact.ReceivedOn).ToArray()),
                Sql.Of(facts.Select(fact => fact.AliasToken).ToArray())));
        }

        batch.BatchCommands.Add(Sql.Command(EndFacts, Sql.Of(keys), Sql.Of(now)));
        return batch;
    }
}
