using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>What an edition on trial would change about households: nobody is alerted by it, and only the difference is stored.</summary>
internal static class CandidateStore
{
    private const short Gained = 1;
    private const short Lost = 2;
    private const short Changed = 3;

    private const string Delete =
        """
        delete from matching.candidate_differences d
        where d.edition = $1 and d.household_id = any($2) and not exists (
            select from unnest($3, $4, $5) as t(household_id, rule_id, person_id)
            where (d.household_id, d.rule_id, d.person_id) = (t.household_id, t.rule_id, t.person_id))
        """;

    private const string Upsert =
        """
        insert into matching.candidate_differences as d (
            edition, since, household_id, rule_id, person_id, kind, level, amount_fen, live_level, live_fen, trace)
        select $1, $2, t.* from unnest($3, $4, $5, $6, $7, $8, $9, $10, $11) as t
        on conflict (edition, household_id, rule_id, person_id) do update set
            since = case when d.kind = excluded.kind then d.since else excluded.since end, kind = excluded.kind,
            level = excluded.level, amount_fen = excluded.amount_fen, live_level = excluded.live_level,
            live_fen = excluded.live_fen, trace = excluded.trace
        """;

    /// <summary>Makes the stored differences of households those between the findings in force and those on trial.</summary>
    public static async Task ReplaceAsync(
        string edition, string[] households, IReadOnlyList<CurrentFinding> live, IReadOnlyList<CurrentFinding> trial, DateOnly day,
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var rows = Differences(live, trial);
        NpgsqlParameter[] Keys() =>
        [
            Column(rows, r => r.Now.Key.HouseholdId), Column(rows, r => r.Now.Key.Rule.Value), Column(rows, r => (int)r.Now.Key.PersonId),
        ];
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(Delete, [Sql.Of(edition), Sql.Of(households), .. Keys()]));
        batch.BatchCommands.Add(Sql.Command(
            Upsert,
            [
                Sql.Of(edition), Sql.Of(day), .. Keys(), Column(rows, r => r.Kind), Column(rows, r => (short)r.Now.Level),
                Column(rows, r => r.Now.Amount?.Fen), Column(rows, r => (short?)r.Live?.Level), Column(rows, r => r.Live?.Amount?.Fen),
                Sql.Json([.. rows.Select(r => TraceJson.Write(r.Now.Trace))]),
            ]));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    // Two verdicts on one person by one rule are one finding: the one that the difference of findings would store.
    private static List<(CurrentFinding Now, CurrentFinding? Live, short Kind)> Differences(
        IReadOnlyList<CurrentFinding> live, IReadOnlyList<CurrentFinding> trial)
    {
        var before = FindingDiff.Between([], live).ToDictionary(delta => delta.Key, delta => delta.Now!);
        var rows = new List<(CurrentFinding, CurrentFinding?, short)>();
        foreach (var would in FindingDiff.Between([], trial).Select(delta => delta.Now!))
        {
            if (!before.Remove(would.Key, out var now))
                rows.Add((would, null, Gained));
            else if (now.Level != would.Level || now.Amount != would.Amount)
                rows.Add((would, now, Changed));
        }

        rows.AddRange(before.Values.Select(now => (now, (CurrentFinding?)now, Lost)));
        return rows;
    }

    private static NpgsqlParameter Column<T>(
        List<(CurrentFinding Now, CurrentFinding? Live, short Kind)> rows,
        Func<(CurrentFinding Now, CurrentFinding? Live, short Kind), T> value) => Sql.Of(rows.Select(value).ToArray());
}
