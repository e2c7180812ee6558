using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Matching.Reviews;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Platform.Privacy;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>
/// Writes the pairs of a batch: new ones, those that a later version of the record changes, and those that it leaves
/// behind. The same version again changes nothing.
/// </summary>
internal sealed class ReviewStore(IPersonTokens tokens, PersonModel model, TimeProvider clock)
{
    // A judgement stays as long as the record says the same words; other words are new evidence and open the pair again.
    private const string Upsert =
        """
        with t as (
            select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
                as t(kind, person_id, record_key, rank, source, record_id, version, subject_key, linked, probability, bits,
                     evidence, reasons, likelier_person_id, event_id, seal_key_id, seal_nonce, seal_text, state)
        ), written as (
            insert into matching.reviews as r (
                kind, person_id, record_key, rank, source, record_id, version, subject_key, linked, probability, bits,
                evidence, reasons, likelier_person_id, event_id, seal_key_id, seal_nonce, seal_text, state, revision,
                opened_at, changed_at)
            select t.*, 1, $20, $20 from t order by record_key, person_id
            on conflict (record_key, person_id) where record_key is not null do update set
                kind = excluded.kind, rank = excluded.rank, version = excluded.version, subject_key = excluded.subject_key,
                linked = excluded.linked, probability = excluded.probability, bits = excluded.bits,
                evidence = excluded.evidence, reasons = excluded.reasons,
                likelier_person_id = excluded.likelier_person_id, event_id = excluded.event_id,
                seal_key_id = excluded.seal_key_id, seal_nonce = excluded.seal_nonce, seal_text = excluded.seal_text,
                state = case when r.subject_key = excluded.subject_key and r.state in (2, 3) then r.state else excluded.state end,
                revision = r.revision + 1, changed_at = $20
            where r.rank < excluded.rank
            returning review_id, revision, state, linked, probability
        )
        insert into matching.review_changes (review_id, revision, state, linked, probability, actor, reason, changed_at)
        select review_id, revision, state, linked, probability, 'system', 'record', $20 from written
        """;

    private const string Supersede =
        """
        with written as (
            update matching.reviews r set state = 5, linked = false, revision = r.revision + 1, changed_at = $2
            from matching.record_heads h
            where r.record_key = any($1) and h.record_key = r.record_key and r.rank < h.rank and r.state not in (3, 5)
            returning r.review_id, r.revision, r.state, r.linked, r.probability
        )
        insert into matching.review_changes (review_id, revision, state, linked, probability, actor, reason, changed_at)
        select review_id, revision, state, linked, probability, 'system', 'later_version', $2 from written
        """;

    private const string Judged =
        """
        select r.subject_key, r.person_id from matching.reviews r
        join unnest($1, $2) as t(subject_key, person_id) using (subject_key, person_id)
        where r.state = 3
        """;

    /// <summary>The pairs, marked where a clerk has judged them to be two people by the same words of any feed.</summary>
    public async Task<IReadOnlyList<ReviewItem>> WithJudgementsAsync(
        IReadOnlyList<ReviewItem> items, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
            return items;
        var keys = items.Select(SubjectKey).ToArray();
        await using var command = new NpgsqlCommand(Judged, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(keys));
        command.Parameters.Add(Sql.Of(items.Select(item => item.Link.Person).ToArray()));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var found = new HashSet<(string, int)>();
        while (await rows.ReadAsync(cancellationToken))
            found.Add((Convert.ToHexString(rows.GetFieldValue<byte[]>(0)), rows.GetInt32(1)));
        return
        [
            .. items.Select((item, i) => found.Contains((Convert.ToHexString(keys[i]), item.Link.Person))
                ? item with { JudgedDifferent = true, Linked = false }
                : item),
        ];
    }

    /// <param name="items">Pairs of this batch.</param>
    /// <param name="records">Keys of all records of this batch whose heads may have moved.</param>
    /// <param name="transaction">Has moved the heads already.</param>
    /// <param name="cancellationToken">Stops the work; the transaction is then useless.</param>
    public async Task WriteAsync(
        IReadOnlyList<ReviewItem> items, byte[][] records, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (records.Length == 0)
            return;
        var now = clock.GetUtcNow();
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        if (Newest(items) is { Count: > 0 } newest)
            batch.BatchCommands.Add(UpsertOf(newest, now));
        batch.BatchCommands.Add(Sql.Command(Supersede, Sql.Of(records), Sql.Of(now)));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    // A statement may touch a row once; of several versions in one batch only the last can count.
    private List<ReviewItem> Newest(IReadOnlyList<ReviewItem> items) =>
    [
        .. items.GroupBy(item => (Convert.ToHexString(RecordKey(item)), item.Link.Person))
            .Select(same => same.MaxBy(RankOf)!),
    ];

    private NpgsqlBatchCommand UpsertOf(List<ReviewItem> items, DateTimeOffset now)
    {
        var envelopes = items.Select(item => item.Opened.Hit.Sealed.Envelope).ToList();
        var payloads = items.Select(item => item.Opened.Hit.Sealed.Payload).ToList();
        return Sql.Command(
            Upsert,
            Sql.Of(items.Select(item => (short)item.Kind).ToArray()),
            Sql.Of(items.Select(item => item.Link.Person).ToArray()),
            Sql.Of(items.Select(RecordKey).ToArray()),
            Sql.Of(items.Select(RankOf).ToArray()),
            Sql.Of(envelopes.Select(envelope => envelope.Source).ToArray()),
            Sql.Of(envelopes.Select(envelope => envelope.RecordId).ToArray()),
            Sql.Of(envelopes.Select(envelope => envelope.Version).ToArray()),
            Sql.Of(items.Select(SubjectKey).ToArray()),
            Sql.Of(items.Select(item => item.Linked).ToArray()),
            Sql.Of(items.Select(item => item.Link.Probability).ToArray()),
            Sql.Of(items.Select(item => item.Link.Evidence.Bits).ToArray()),
            Sql.Of(items.Select(item => EvidenceCode.Pack(item.Link.Evidence.ForRules())).ToArray()),
            Sql.Json([.. items.Select(item => ReviewReasons.Write(model, item.Link))]),
            Sql.Of(items.Select(item => item.LikelierPersonId).ToArray()),
            Sql.Of(envelopes.Select(envelope => envelope.EventId).ToArray()),
            Sql.Of(payloads.Select(payload => payload.KeyId).ToArray()),
            Sql.Of(payloads.Select(payload => payload.Nonce.ToByteArray()).ToArray()),
            Sql.Of(payloads.Select(payload => payload.Ciphertext.ToByteArray()).ToArray()),
            Sql.Of(items.Select(item => (short)item.State).ToArray()),
            Sql.Of(now));
    }

    private byte[] RecordKey(ReviewItem item)
    {
        var envelope = item.Opened.Hit.Sealed.Envelope;
        return LookUp.RecordKey(tokens, envelope.Source, envelope.RecordId);
    }

    private static long RankOf(ReviewItem item) => RecordFacts.RankOf(item.Opened);

    private byte[] SubjectKey(ReviewItem item)
    {
        var subject = item.Opened.Record.Subject;
        return tokens.OfText("review-subject", $"{subject?.CitizenNumber}\0{subject?.Name}\0{subject?.BirthDate}").ToArray();
    }
}
