using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Matching.Policy;
using LowIncomeMonitor.Matching.Rules;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Editions of the law with their texts, and the journal of what became of them.</summary>
internal static class GateStore
{
    // One decision at a time: two people who approve two editions at once must not both be told that theirs is in force.
    private const string Turn = "select pg_advisory_xact_lock(5496115467098411333)";

    private const string InForce =
        "select edition from matching.policy_decisions where step in (2, 5, 6) order by decision_id desc limit 1";

    private const string Keep =
        """
        insert into matching.policy_editions (edition, names, texts, kept_at) values ($1, $2, $3, $4)
        on conflict (edition) do nothing
        """;

    private const string Texts = "select names, texts from matching.policy_editions where edition = $1";

    private const string Add =
        """
        insert into matching.policy_decisions (
            edition, step, who, reason, decided_at, base, compared_on, regions, on_trial, effect)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb)
        """;

    // An edition waits as long as its proposal is the last that was said of it.
    private const string Waiting =
        """
        select d.edition, d.base, d.who, d.reason, d.decided_at, d.compared_on, d.regions, d.on_trial, d.effect::text,
               c.gained, c.lost, c.changed
        from matching.policy_decisions d cross join lateral (
            select count(*) filter (where kind = 1) as gained, count(*) filter (where kind = 2) as lost,
                   count(*) filter (where kind = 3) as changed
            from matching.candidate_differences t where t.edition = d.edition) c
        where d.step = 1 and not exists (
            select from matching.policy_decisions l where l.edition = d.edition and l.decision_id > d.decision_id)
        order by d.decision_id
        """;

    private const string Journal =
        "select edition, step, who, reason, decided_at from matching.policy_decisions order by decision_id desc limit $1";

    private const string EndTrial = "delete from matching.candidate_differences where edition = $1";

    public static async Task TakeTurnAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Turn, transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Version of the edition in force; null before the first.</summary>
    public static async Task<string?> InForceAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(InForce, transaction.Connection, transaction);
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>The texts of an edition that is kept.</summary>
    public static async Task<IReadOnlyList<PackFile>> FilesAsync(
        string edition, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Texts, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(edition));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken)
            ? [.. rows.GetFieldValue<string[]>(0).Zip(rows.GetFieldValue<string[]>(1), (name, text) => new PackFile(name, text))]
            : throw new InvalidOperationException($"The texts of edition {edition} are not kept.");
    }

    public static async Task KeepAsync(
        string edition, IReadOnlyList<PackFile> files, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Keep, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(edition));
        command.Parameters.Add(Sql.Of(files.Select(file => file.Name).ToArray()));
        command.Parameters.Add(Sql.Of(files.Select(file => file.Text).ToArray()));
        command.Parameters.Add(Sql.Of(now));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <param name="entry">What is said of the edition.</param>
    /// <param name="candidate">Of a proposal, the rest of it; null otherwise.</param>
    /// <param name="transaction">The transaction of the decision.</param>
    /// <param name="cancellationToken">Stops the work; the transaction is then useless.</param>
    public static async Task AddAsync(
        GateEntry entry, PolicyCandidate? candidate, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(
            Add, Sql.Of(entry.Edition), Sql.Of((short)entry.Step), Sql.Of(entry.Who), Sql.Of(entry.Reason), Sql.Of(entry.At),
            Sql.Of(candidate?.Base), Sql.Of(candidate?.On), Sql.Of(candidate?.Regions.ToArray()), Sql.Of(candidate?.OnTrial),
            Sql.Of(candidate is null ? null : EffectJson.Write(candidate.Effect))));
        if (candidate is null)
            batch.BatchCommands.Add(Sql.Command(EndTrial, Sql.Of(entry.Edition)));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<IReadOnlyList<PolicyCandidate>> WaitingAsync(
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Waiting, transaction.Connection, transaction);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var waiting = new List<PolicyCandidate>();
        while (await rows.ReadAsync(cancellationToken))
        {
            var onTrial = rows.GetBoolean(7);
            waiting.Add(new(
                rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetFieldValue<DateTimeOffset>(4),
                rows.GetFieldValue<DateOnly>(5), rows.GetFieldValue<string[]>(6), onTrial, EffectJson.Read(rows.GetString(8)),
                onTrial ? new TrialCount(rows.GetInt64(9), rows.GetInt64(10), rows.GetInt64(11)) : null));
        }

        return waiting;
    }

    public static async Task<IReadOnlyList<GateEntry>> JournalAsync(
        int most, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Journal, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(most));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var entries = new List<GateEntry>();
        while (await rows.ReadAsync(cancellationToken))
        {
            entries.Add(new(
                rows.GetString(0), (GateStep)rows.GetInt16(1), rows.GetString(2), rows.GetString(3),
                rows.GetFieldValue<DateTimeOffset>(4)));
        }

        return entries;
    }
}
