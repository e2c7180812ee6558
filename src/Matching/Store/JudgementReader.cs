using LowIncomeMonitor.Domain.Reviews;
using LowIncomeMonitor.Matching.Reviews;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Platform.Privacy;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Reads what clerks have judged before of the same words or the same identity.</summary>
internal sealed class JudgementReader(IPersonTokens tokens, MatchingOptions options, TimeProvider clock)
{
    /// <summary>What identifies a person on the roster: a judgement lapses when it changes. Of "roster.people p".</summary>
    public const string PersonKey = "substring(sha256(coalesce(p.token, ''::bytea) || coalesce(p.name_birth_token, p.fallback_key)) for 16)";

    private const string Select =
        $"""
        select r.review_id, r.state, r.person_id, r.record_key, r.subject_key, r.identity_key, r.levels,
               coalesce(r.judged_at, r.changed_at)
        from matching.reviews r join roster.people p using (person_id)
        where r.state in (2, 3) and r.follows is null and r.record_key is not null and r.person_id = any($1)
          and (r.subject_key = any($2) or r.identity_key = any($3))
          and (r.person_key is null or r.person_key = {PersonKey})
        """;

    /// <summary>Judgements of an earlier instant hold no more for other records.</summary>
    public DateTimeOffset HoldsSince => clock.GetUtcNow() - options.DifferentHolds;

    /// <summary>The pairs, each with the latest judgement that settles it, if any does. Asked under <see cref="JudgementLock"/>.</summary>
    public async Task<IReadOnlyList<ReviewItem>> WithJudgementsAsync(
        IReadOnlyList<ReviewItem> items, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
            return items;
        var keys = items.Select(item => ReviewKeys.Of(tokens, item.Opened.Record)).ToList();
        await using var command = new NpgsqlCommand(Select, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(items.Select(item => item.Link.Person).Distinct().ToArray()));
        command.Parameters.Add(Sql.Of(keys.Select(key => key.Words).ToArray()));
        command.Parameters.Add(Sql.Of(keys.Select(key => key.Identity).OfType<byte[]>().ToArray()));
        var memories = (await ReadAsync(command, cancellationToken)).ToLookup(memory => memory.Person);
        var since = HoldsSince;
        return
        [
            .. items.Select((item, i) => item with
            {
                Judged = memories[item.Link.Person]
                    .Where(memory => memory.Covers(RecordKeyOf(item), keys[i], LevelCode.Pack(item.Link.Evidence), since))
                    .OrderByDescending(memory => memory.Judgement.At).ThenByDescending(memory => memory.Judgement.ReviewId)
                    .FirstOrDefault()?.Judgement,
            }),
        ];
    }

    private byte[] RecordKeyOf(ReviewItem item)
    {
        var envelope = item.Opened.Hit.Sealed.Envelope;
        return LookUp.RecordKey(tokens, envelope.Source, envelope.RecordId);
    }

    private static async Task<List<JudgementMemory>> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var memories = new List<JudgementMemory>();
        while (await rows.ReadAsync(cancellationToken))
        {
            memories.Add(new(
                new(rows.GetInt64(0), (ReviewState)rows.GetInt16(1), rows.GetFieldValue<DateTimeOffset>(7)), rows.GetInt32(2),
                rows.GetFieldValue<byte[]>(3), rows.GetFieldValue<byte[]>(4),
                rows.IsDBNull(5) ? null : rows.GetFieldValue<byte[]>(5), rows.IsDBNull(6) ? null : rows.GetInt32(6)));
        }

        return memories;
    }
}
