using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>
/// What rules on trial would change about households. Kept apart from findings: nobody is alerted by it, and nothing but
/// the difference is stored.
/// </summary>
internal static class ShadowStore
{
    private const string Delete =
        """
        delete from matching.shadow_differences d
        where d.household_id = any($1) and not exists (
            select from unnest($2, $3, $4) as t(household_id, rule_id, person_id)
            where (d.household_id, d.rule_id, d.person_id) = (t.household_id, t.rule_id, t.person_id))
        """;

    private const string Upsert =
        """
        insert into matching.shadow_differences as d (
            household_id, rule_id, person_id, gained, level, amount_fen, trace, edition, since)
        select t.*, $8, $9 from unnest($1, $2, $3, $4, $5, $6, $7) as t
        on conflict (household_id, rule_id, person_id) do update set
            since = case when d.gained = excluded.gained then d.since else excluded.since end,
            gained = excluded.gained, level = excluded.level, amount_fen = excluded.amount_fen, trace = excluded.trace,
            edition = excluded.edition
        """;

    /// <summary>Makes the stored differences of households those between two sets of findings.</summary>
    public static async Task ReplaceAsync(
        string[] households, IReadOnlyList<CurrentFinding> live, IReadOnlyList<CurrentFinding> trial, string edition, DateOnly day,
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var differences = Differences(live, trial);
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(Delete, [Sql.Of(households), .. Keys(differences)]));
        batch.BatchCommands.Add(Sql.Command(
            Upsert,
            [
                .. Keys(differences), Sql.Of(differences.Select(d => d.Gained).ToArray()),
                Sql.Of(differences.Select(d => (short)d.Finding.Level).ToArray()),
                Sql.Of(differences.Select(d => d.Finding.Amount?.Fen).ToArray()),
                Sql.Json([.. differences.Select(d => TraceJson.Write(d.Finding.Trace))]), Sql.Of(edition), Sql.Of(day),
            ]));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    // Two verdicts on one person by one rule are one difference; which of them shows does not matter for counting.
    private static List<(CurrentFinding Finding, bool Gained)> Differences(
        IReadOnlyList<CurrentFinding> live, IReadOnlyList<CurrentFinding> trial)
    {
        var counts = live.Select(finding => finding.Key).ToHashSet();
        var would = trial.Select(finding => finding.Key).ToHashSet();
        return
        [
            .. trial.Where(finding => !counts.Contains(finding.Key)).DistinctBy(finding => finding.Key).Select(finding => (finding, true)),
            .. live.Where(finding => !would.Contains(finding.Key)).DistinctBy(finding => finding.Key).Select(finding => (finding, false)),
        ];
    }

    private static NpgsqlParameter[] Keys(List<(CurrentFinding Finding, bool Gained)> differences) =>
    [
        Sql.Of(differences.Select(d => d.Finding.Key.HouseholdId).ToArray()),
        Sql.Of(differences.Select(d => d.Finding.Key.Rule.Value).ToArray()),
        Sql.Of(differences.Select(d => (int)d.Finding.Key.PersonId).ToArray()),
    ];
}
