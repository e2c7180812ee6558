using System.Text.Json;
using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Reviews;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>
/// Finds what ever stood on a link: findings, open or cleared long ago, of which some trace names the record and the person,
/// or the help of one person in two households. The households in which people lived are asked, so this is no search.
/// </summary>
internal static class GroundStore
{
    /// <summary>The check under which a rule sees the help of somebody in another household.</summary>
    private const string HelpedElsewhere = "help.active_in_other_household";

    private const string Stood =
        """
        select f.household_id, f.rule_id, f.person_id from matching.findings f
        where f.household_id in (select m.household_id from roster.memberships m where m.person_id = any($1))
          and exists (
              select from matching.finding_changes c
              where c.finding_id = f.finding_id
                and exists (select from unnest($2) as ground where c.trace -> 'steps' @> ground))
        order by f.household_id, f.rule_id, f.person_id
        """;

    /// <summary>What stood on facts that are believed no more.</summary>
    public static Task<List<FindingKey>> OnFactsAsync(
        IReadOnlyList<RevisedFact> ended, NpgsqlTransaction transaction, CancellationToken cancellationToken) => FindAsync(
        [.. ended.Select(fact => fact.PersonId).Distinct()],
        [.. ended.Select(fact => JsonSerializer.Serialize(new[]
        {
            new { source = new { source = fact.Source.Source, record_id = fact.Source.RecordId }, person_id = fact.PersonId },
        })).Distinct(StringComparer.Ordinal)],
        transaction, cancellationToken);

    /// <summary>What stood on two lines of the roster being one person.</summary>
    public static Task<List<FindingKey>> OnJoinAsync(
        int[] people, NpgsqlTransaction transaction, CancellationToken cancellationToken) => FindAsync(
        people, [.. people.Select(person => JsonSerializer.Serialize(new[] { new { check = HelpedElsewhere, person_id = person } }))],
        transaction, cancellationToken);

    private static async Task<List<FindingKey>> FindAsync(
        int[] people, string[] grounds, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var keys = new List<FindingKey>();
        if (people.Length == 0)
            return keys;
        await using var command = new NpgsqlCommand(Stood, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(people));
        command.Parameters.Add(Sql.Json(grounds));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            keys.Add(new(rows.GetString(0), new RuleId(rows.GetString(1)), rows.GetInt32(2)));
        return keys;
    }
}
