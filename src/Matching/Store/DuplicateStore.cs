using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Matching.Reviews;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Pairs of people on the roster who may be one, and how far the search for them is.</summary>
internal sealed class DuplicateStore(PersonModel model, TimeProvider clock)
{
    private const string Changed =
        """
        select distinct j.person_id from roster.index_journal j
        where j.kind = 3 and j.version > $1 order by j.person_id
        """;

    // One search at a time: the second then finds that nothing has changed.
    private const string Searched =
        """
        select s.version, v.trimmed_to, v.version from matching.duplicate_search s cross join roster.index_version v
        for update of s
        """;

    private const string Note = "update matching.duplicate_search set version = $1";

    // Both are in a household now. The order of ids is the order of the pair.
    private const string Former =
        """
        select distinct least(a.person_id, p.person_id), greatest(a.person_id, p.person_id)
        from roster.aliases a
        join roster.people p on p.token = a.alias_token and p.person_id <> a.person_id
        where exists (select from roster.memberships m where m.person_id = a.person_id and m.valid_to is null)
          and exists (select from roster.memberships m where m.person_id = p.person_id and m.valid_to is null)
        order by 1, 2
        """;

    // What identifies the two is hashed into the key: once it changes, a judgement is asked for again.
    private const string Upsert =
        """
        with t as (
            select t.*, sha256(a.token || b.token) as subject_key
            from unnest($1, $2, $3, $4, $5, $6, $7, $8)
                as t(person_id, other_person_id, linked, probability, bits, evidence, reasons, state)
            join roster.index_entries a on a.kind = 3 and a.person_id = t.person_id
            join roster.index_entries b on b.kind = 3 and b.person_id = t.other_person_id
        ), written as (
            insert into matching.reviews as r (
                kind, person_id, other_person_id, linked, probability, bits, evidence, reasons, state, subject_key,
                natural_state, natural_linked, revision, opened_at, changed_at)
            select 3, person_id, other_person_id, linked, probability, bits, evidence, reasons, state, subject_key,
                   state, linked, 1, $9, $9
            from t order by person_id, other_person_id
            on conflict (person_id, other_person_id) where other_person_id is not null do update set
                linked = excluded.linked, probability = excluded.probability, bits = excluded.bits,
                evidence = excluded.evidence, reasons = excluded.reasons, state = excluded.state,
                subject_key = excluded.subject_key, natural_state = excluded.natural_state,
                natural_linked = excluded.natural_linked, judgement = null, judged_at = null,
                revision = r.revision + 1, changed_at = $9
            where r.subject_key <> excluded.subject_key or (excluded.state = 6 and r.state in (1, 4, 5)) or r.state = 5
            returning review_id, person_id, other_person_id, revision, state, linked, probability
        ), noted as (
            insert into matching.review_changes (review_id, revision, state, linked, probability, actor, reason, changed_at)
            select review_id, revision, state, linked, probability, 'system', 'roster', $9 from written
        )
        select person_id, other_person_id from written where linked
        """;

    private const string Supersede =
        """
        with written as (
            update matching.reviews r
            set state = 5, linked = false, judgement = null, revision = r.revision + 1, changed_at = $4
            where r.kind = 3 and r.state in (1, 4, 6) and (r.person_id = any($1) or r.other_person_id = any($1))
              and not exists (
                  select from unnest($2, $3) as f(person_id, other_person_id)
                  where f.person_id = r.person_id and f.other_person_id = r.other_person_id)
            returning r.review_id, r.revision, r.state, r.linked, r.probability, r.person_id, r.other_person_id
        ), noted as (
            insert into matching.review_changes (review_id, revision, state, linked, probability, actor, reason, changed_at)
            select review_id, revision, state, linked, probability, 'system', 'roster', $4 from written
        )
        select person_id, other_person_id from written
        """;

    /// <summary>The roster's version, and up to which the search went; 0 where it must begin anew.</summary>
    public static async Task<(long Version, long Searched)> ProgressAsync(
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Searched, transaction.Connection, transaction);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return (rows.GetInt64(2), rows.GetInt64(0) < rows.GetInt64(1) ? 0 : rows.GetInt64(0));
    }

    public static async Task<List<int>> ChangedSinceAsync(
        long version, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Changed, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(version));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var people = new List<int>();
        while (await rows.ReadAsync(cancellationToken))
            people.Add(rows.GetInt32(0));
        return people;
    }

    /// <summary>Pairs of which one bears, on the roster, a registered former number of the other.</summary>
    public static async Task<List<(int Person, int Other)>> FormerNumbersAsync(
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Former, transaction.Connection, transaction);
        return await PairsAsync(command, cancellationToken);
    }

    /// <returns>Pairs of which the roster must be read otherwise now.</returns>
    public async Task<List<(int Person, int Other)>> WriteAsync(
        IReadOnlyList<DuplicatePair> pairs, int[] searched, long version, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (people, others) = (pairs.Select(pair => pair.Person).ToArray(), pairs.Select(pair => pair.Other).ToArray());
        await using var supersede = new NpgsqlCommand(Supersede, transaction.Connection, transaction);
        foreach (var parameter in (NpgsqlParameter[])[Sql.Of(searched), Sql.Of(people), Sql.Of(others), Sql.Of(now)])
            supersede.Parameters.Add(parameter);
        var changed = await PairsAsync(supersede, cancellationToken);

        await using var upsert = new NpgsqlCommand(Upsert, transaction.Connection, transaction);
        foreach (var parameter in (NpgsqlParameter[])
        [
            Sql.Of(people), Sql.Of(others), Sql.Of(pairs.Select(pair => pair.ByDocument).ToArray()),
            Sql.Of(pairs.Select(pair => pair.Link.Probability).ToArray()),
            Sql.Of(pairs.Select(pair => pair.Link.Evidence.Bits).ToArray()),
            Sql.Of(pairs.Select(pair => EvidenceCode.Pack(pair.Link.Evidence.ForRules())).ToArray()),
            Sql.Json([.. pairs.Select(pair => ReviewReasons.Write(model, pair.Link))]),
            Sql.Of(pairs.Select(pair => (short)pair.State).ToArray()), Sql.Of(now),
        ])
            upsert.Parameters.Add(parameter);
        changed.AddRange(await PairsAsync(upsert, cancellationToken));

        await using var note = new NpgsqlCommand(Note, transaction.Connection, transaction);
        note.Parameters.Add(Sql.Of(version));
        await note.ExecuteNonQueryAsync(cancellationToken);
        return changed;
    }

    private static async Task<List<(int Person, int Other)>> PairsAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var pairs = new List<(int, int)>();
        while (await rows.ReadAsync(cancellationToken))
            pairs.Add((rows.GetInt32(0), rows.GetInt32(1)));
        return pairs;
    }
}
