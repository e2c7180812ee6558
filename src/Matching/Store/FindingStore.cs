using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;
using NpgsqlTypes;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Findings as they stand, and the journal of their changes.</summary>
internal static class FindingStore
{
    private const string Select =
        """
        select household_id, rule_id, person_id, is_open, revision, rule_version, direction, level, amount_fen, fingerprint
        from matching.findings where household_id = any($1)
        """;

    private const string Upsert =
        """
        insert into matching.findings as f (
            finding_id, household_id, rule_id, person_id, rule_version, direction, level, is_open, fingerprint, amount_fen,
            revision, trace, raised_at, changed_at, evaluated_on)
        select t.*, $13, $13, $14
        from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) as t
        on conflict (household_id, rule_id, person_id) do update set
            rule_version = excluded.rule_version, direction = excluded.direction, level = excluded.level,
            raised_at = case when excluded.is_open and not f.is_open then excluded.raised_at else f.raised_at end,
            is_open = excluded.is_open, fingerprint = excluded.fingerprint, amount_fen = excluded.amount_fen,
            revision = excluded.revision, changed_at = excluded.changed_at, evaluated_on = excluded.evaluated_on,
            trace = coalesce(nullif(excluded.trace, 'null'::jsonb), f.trace)
        """;

    private const string Journal =
        """
        insert into matching.finding_changes (
            finding_id, revision, kind, rule_version, level, fingerprint, amount_fen, trace, evaluated_on, changed_at,
            cause, cause_reference)
        select finding_id, revision, kind, rule_version, level, fingerprint, amount_fen, nullif(trace, 'null'::jsonb), $9, $10, $11, $12
        from unnest($1, $2, $3, $4, $5, $6, $7, $8)
            as t(finding_id, revision, kind, rule_version, level, fingerprint, amount_fen, trace)
        """;

    // A cleared finding keeps its last trace in the table; its line in the journal has none.
    private const string NoTrace = "null";

    /// <summary>Findings of households, cleared ones included.</summary>
    public static async Task<IReadOnlyList<StoredFinding>> LoadAsync(
        string[] households, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Select, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(households));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var findings = new List<StoredFinding>();
        while (await rows.ReadAsync(cancellationToken))
        {
            findings.Add(new(
                new(rows.GetString(0), new RuleId(rows.GetString(1)), rows.GetInt32(2)), rows.GetBoolean(3), rows.GetInt64(4),
                rows.GetInt32(5), (RuleDirection)rows.GetInt16(6), (Level)rows.GetInt16(7),
                rows.LongOrNull(8) is { } fen ? new Money(fen) : null, rows.GetFieldValue<byte[]>(9)));
        }

        return findings;
    }

    /// <summary>Stores changes and their journal.</summary>
    public static async Task WriteAsync(
        IReadOnlyList<FindingDelta> deltas, DateOnly day, DateTimeOffset now, FindingCorrection? correction,
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (deltas.Count == 0)
            return;
        var rows = deltas.Select(Row.Of).ToList();
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(
            Upsert, Sql.Of(rows.Select(row => row.Id).ToArray()),
            Sql.Of(rows.Select(row => row.Key.HouseholdId).ToArray()), Sql.Of(rows.Select(row => row.Key.Rule.Value).ToArray()),
            Sql.Of(rows.Select(row => (int)row.Key.PersonId).ToArray()), Sql.Of(rows.Select(row => row.RuleVersion).ToArray()),
            Sql.Of(rows.Select(row => row.Direction).ToArray()), Sql.Of(rows.Select(row => row.Level).ToArray()),
            Sql.Of(rows.Select(row => row.IsOpen).ToArray()), Sql.Of(rows.Select(row => row.Fingerprint).ToArray()),
            Sql.Of(rows.Select(row => row.Amount).ToArray()), Sql.Of(rows.Select(row => row.Revision).ToArray()),
            Sql.Json([.. rows.Select(row => row.Trace)]), Sql.Of(now), Sql.Of(day)));
        batch.BatchCommands.Add(Sql.Command(
            Journal, Sql.Of(rows.Select(row => row.Id).ToArray()), Sql.Of(rows.Select(row => row.Revision).ToArray()),
            Sql.Of(rows.Select(row => row.Kind).ToArray()), Sql.Of(rows.Select(row => row.RuleVersion).ToArray()),
            Sql.Of(rows.Select(row => row.Level).ToArray()), Sql.Of(rows.Select(row => row.Fingerprint).ToArray()),
            Sql.Of(rows.Select(row => row.Amount).ToArray()), Sql.Json([.. rows.Select(row => row.Trace)]),
            Sql.Of(day), Sql.Of(now), Sql.Of((short)(correction?.Cause ?? FindingCause.None)),
            new NpgsqlParameter { Value = (object?)correction?.Reference ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record Row(
        long Id, FindingKey Key, short Kind, bool IsOpen, long Revision, int RuleVersion, short Direction, short Level,
        byte[] Fingerprint, long? Amount, string Trace)
    {
        public static Row Of(FindingDelta delta) => delta switch
        {
            { Now: { } now } => new(
                delta.Key.ToFindingId(), delta.Key, (short)delta.Kind, true, delta.Revision, now.RuleVersion,
                (short)now.Direction, (short)now.Level, now.Fingerprint, now.Amount?.Fen, TraceJson.Write(now.Trace)),
            { Before: { } before } => new(
                delta.Key.ToFindingId(), delta.Key, (short)delta.Kind, false, delta.Revision, before.RuleVersion,
                (short)before.Direction, (short)before.Level, before.Fingerprint, before.Amount?.Fen, NoTrace),
            _ => throw new ArgumentException("A change has a before or a now.", nameof(delta)),
        };
    }
}
