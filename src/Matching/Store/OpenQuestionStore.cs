using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>Questions that rules could not answer, with what would settle them; kept as a difference like findings.</summary>
internal static class OpenQuestionStore
{
    private const string Select =
        """
        select household_id, rule_id, person_id, missing from matching.open_questions where household_id = any($1)
        """;

    private const string Delete =
        """
        delete from matching.open_questions q using unnest($1, $2, $3) as t(household_id, rule_id, person_id)
        where (q.household_id, q.rule_id, q.person_id) = (t.household_id, t.rule_id, t.person_id)
        """;

    private const string Upsert =
        """
        insert into matching.open_questions as q (household_id, rule_id, person_id, missing, trace, since)
        select household_id, rule_id, person_id, string_to_array(missing, E'\x1f'), trace, $6
        from unnest($1, $2, $3, $4, $5) as t(household_id, rule_id, person_id, missing, trace)
        on conflict (household_id, rule_id, person_id) do update set missing = excluded.missing, trace = excluded.trace
        """;

    public static async Task<IReadOnlyList<OpenQuestion>> LoadAsync(
        string[] households, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Select, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(households));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var questions = new List<OpenQuestion>();
        while (await rows.ReadAsync(cancellationToken))
        {
            var key = new FindingKey(rows.GetString(0), new RuleId(rows.GetString(1)), rows.GetInt32(2));
            questions.Add(new(key, rows.GetFieldValue<string[]>(3), null));
        }

        return questions;
    }

    /// <summary>Makes the stored questions those of now; since stays the day on which one was first open.</summary>
    public static async Task ReplaceAsync(
        IReadOnlyList<OpenQuestion> stored, IReadOnlyList<OpenQuestion> now, DateOnly day, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        var before = stored.ToDictionary(question => question.Key);
        var changed = now
            .Where(question => !before.TryGetValue(question.Key, out var old) || !old.Missing.SequenceEqual(question.Missing))
            .ToList();
        foreach (var question in now)
            before.Remove(question.Key);
        if (changed.Count == 0 && before.Count == 0)
            return;

        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(Delete, Keys([.. before.Keys])));
        batch.BatchCommands.Add(Sql.Command(
            Upsert,
            [
                .. Keys([.. changed.Select(question => question.Key)]),
                Sql.Of(changed.Select(question => string.Join('\x1f', question.Missing)).ToArray()),
                Sql.Json([.. changed.Select(question => TraceJson.Write(question.Trace ?? Trace.Empty))]),
                Sql.Of(day),
            ]));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlParameter[] Keys(FindingKey[] keys) =>
    [
        Sql.Of(keys.Select(key => key.HouseholdId).ToArray()),
        Sql.Of(keys.Select(key => key.Rule.Value).ToArray()),
        Sql.Of(keys.Select(key => (int)key.PersonId).ToArray()),
    ];
}
