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
internal sealed class ReviewStore(IPersonTokens tokens, PersonModel model, EvaluationDay days, TimeProvider clock)
{
    // Which judgement holds was settled before: its review is in "follows". A pair that nobody could decide stays unsure while
    // the record says the same words.
    private const string Upsert =
        """
        with t as (
            select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                                 $22, $23, $24, $25, $26, $27)
                as t(kind, person_id, record_key, rank, source, record_id, version, subject_key, linked, probability, bits,
                     evidence, reasons, likelier_person_id, event_id, seal_key_id, seal_nonce, seal_text, state, identity_key,
                     levels, natural_state, natural_linked, follows, judged_at, received_on, provenance)
        ), written as (
            insert into matching.reviews as r (
                kind, person_id, record_key, rank, source, record_id, version, subject_key, linked, probability, bits,
                evidence, reasons, likelier_person_id, event_id, seal_key_id, seal_nonce, seal_text, state, identity_key,
                levels, natural_state, natural_linked, follows, judged_at, received_on, provenance, revision, opened_at, changed_at)
            select t.*, 1, $28, $28 from t order by record_key, person_id
            on conflict (record_key, person_id) where record_key is not null do update set
                kind = excluded.kind, rank = excluded.rank, version = excluded.version, subject_key = excluded.subject_key,
                linked = excluded.linked, probability = excluded.probability, bits = excluded.bits,
                evidence = excluded.evidence, reasons = excluded.reasons,
                likelier_person_id = excluded.likelier_person_id, event_id = excluded.event_id,
                seal_key_id = excluded.seal_key_id, seal_nonce = excluded.seal_nonce, seal_text = excluded.seal_text,
                state = case when r.state = 4 and excluded.follows is null and r.subject_key = excluded.subject_key
                             then r.state else excluded.state end,
                judgement = case when excluded.follows = r.review_id
                                   or (r.state = 4 and excluded.follows is null and r.subject_key = excluded.subject_key)
                                 then r.judgement end,
                identity_key = excluded.identity_key, levels = excluded.levels, natural_state = excluded.natural_state,
                natural_linked = excluded.natural_linked, follows = nullif(excluded.follows, r.review_id),
                judged_at = excluded.judged_at, received_on = excluded.received_on, provenance = excluded.provenance,
                revision = r.revision + 1, changed_at = $28
            where r.rank < excluded.rank
            returning review_id, revision, state, linked, probability, judgement, follows
        )
        insert into matching.review_changes (review_id, revision, state, linked, probability, judgement, actor, reason, changed_at)
        select review_id, revision, state, linked, probability, judgement, 'system',
               case when follows is null then 'record' else 'follows review ' || follows end, $28
        from written
        """;

    private const string Supersede =
        """
        with written as (
            update matching.reviews r
            set state = 5, linked = false, judgement = null, follows = null, revision = r.revision + 1, changed_at = $2
            from matching.record_heads h
            where r.record_key = any($1) and h.record_key = r.record_key and r.rank < h.rank and r.state not in (3, 5)
            returning r.review_id, r.revision, r.state, r.linked, r.probability
        )
        insert into matching.review_changes (review_id, revision, state, linked, probability, actor, reason, changed_at)
        select review_id, revision, state, linked, probability, 'system', 'later_version', $2 from written
        """;

    private const string Reject =
        """
        with written as (
            update matching.reviews r
            set state = 5, linked = false, judgement = null, follows = null, revision = r.revision + 1, changed_at = $3
            where r.source = $1 and r.received_on >= $2 and r.state in (1, 2, 4, 6)
            returning r.review_id, r.revision, r.state, r.linked, r.probability
        )
        insert into matching.review_changes (review_id, revision, state, linked, probability, actor, reason, changed_at)
        select review_id, revision, state, linked, probability, 'system', 'feed_rejected', $3 from written
        """;

    /// <summary>Takes pairs out of the queue whose records came in a delivery that nobody believes any more.</summary>
    public static async Task RejectAsync(
        string source, DateOnly since, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Reject, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(source));
        command.Parameters.Add(Sql.Of(since));
        command.Parameters.Add(Sql.Of(now));
        await command.ExecuteNonQueryAsync(cancellationToken);
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
        var keys = items.Select(item => ReviewKeys.Of(tokens, item.Opened.Record)).ToList();
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
            Sql.Of(keys.Select(key => key.Words).ToArray()),
            Sql.Of(items.Select(item => item.Linked).ToArray()),
            Sql.Of(items.Select(item => item.Link.Probability).ToArray()),
            Sql.Of(items.Select(item => item.Link.Evidence.Bits).ToArray()),
            Sql.Of(items.Select(item => EvidenceCode.Pack(item.NaturalEvidence)).ToArray()),
            Sql.Json([.. items.Select(item => ReviewReasons.Write(model, item.Link))]),
            Sql.Of(items.Select(item => item.LikelierPersonId).ToArray()),
            Sql.Of(envelopes.Select(envelope => envelope.EventId).ToArray()),
            Sql.Of(payloads.Select(payload => payload.KeyId).ToArray()),
            Sql.Of(payloads.Select(payload => payload.Nonce.ToByteArray()).ToArray()),
            Sql.Of(payloads.Select(payload => payload.Ciphertext.ToByteArray()).ToArray()),
            Sql.Of(items.Select(item => (short)item.State).ToArray()),
            Sql.Of(keys.Select(key => key.Identity).ToArray()),
            Sql.Of(items.Select(item => LevelCode.Pack(item.Link.Evidence)).ToArray()),
            Sql.Of(items.Select(item => (short)item.NaturalState).ToArray()),
            Sql.Of(items.Select(item => item.NaturallyLinked).ToArray()),
            Sql.Of(items.Select(item => item.Judged?.ReviewId).ToArray()),
            Sql.Of(items.Select(item => item.Judged?.At).ToArray()),
            Sql.Of(envelopes.Select(envelope => days.Of(DateTimeOffset.FromUnixTimeMilliseconds(envelope.ReceivedAtMs))).ToArray()),
            Sql.Of(envelopes.Select(envelope => envelope.Provenance).ToArray()),
            Sql.Of(now));
    }

    private byte[] RecordKey(ReviewItem item)
    {
        var envelope = item.Opened.Hit.Sealed.Envelope;
        return LookUp.RecordKey(tokens, envelope.Source, envelope.RecordId);
    }

    private static long RankOf(ReviewItem item) => RecordFacts.RankOf(item.Opened);
}
