using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>
/// Applies a staged snapshot as a dated difference, set by set in SQL (Store/Sql/diff_*.sql). The same snapshot again
/// finds nothing to change. The roster gate must be closed: rows are taken in no particular order.
/// </summary>
internal sealed class RosterDiff(TimeProvider clock)
{
    private static readonly string[] Steps =
        [.. new[] { "diff_1_people", "diff_2_members", "diff_3_enrolments", "diff_4_index", "diff_5_doubts" }.Select(EmbeddedSql.Read)];

    // Who moves changes the household left, the one joined, and every other in which the person is still listed.
    private const string Touched =
        """
        select household_id from diff_changes where household_id is not null
        union
        select m.household_id from roster.memberships m
        where m.valid_to is null and m.person_id in (select person_id from diff_changes where person_id is not null)
        """;

    private const string CountChanges = "select count(*) from diff_changes";

    // Households are evaluated right after a first roster, long before the server's own statistics would catch up.
    private const int ManyChanges = 1000;
    private const string Analyze =
        "analyze roster.people, roster.households, roster.household_periods, roster.memberships, roster.enrolments";

    private const string Drop =
        """
        drop table diff_lines, diff_corrected, diff_joining, diff_personal, diff_changes, diff_households, diff_members,
                   diff_enrolments, diff_wanted, diff_index, diff_doubts
        """;

    /// <returns>The number of changes and the households they touch.</returns>
    public async Task<(long Changes, IReadOnlyList<string> Households)> ApplyAsync(
        Snapshot snapshot, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var step in Steps)
        {
            // A large roster takes longer than an ordinary command may.
            await using var command = new NpgsqlCommand(step, transaction.Connection, transaction) { CommandTimeout = 0 };
            if (step.Contains("@snapshot", StringComparison.Ordinal))
                command.Parameters.Add(Sql.Named("snapshot", snapshot.Id));
            if (step.Contains("@as_of", StringComparison.Ordinal))
                command.Parameters.Add(Sql.Named("as_of", snapshot.AsOf));
            if (step.Contains("@complete", StringComparison.Ordinal))
                command.Parameters.Add(Sql.Named("complete", snapshot.Complete));
            if (step.Contains("@now", StringComparison.Ordinal))
                command.Parameters.Add(Sql.Named("now", now));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        var result = await ReadResultAsync(transaction, cancellationToken);
        if (result.Changes >= ManyChanges)
        {
            await using var analyze = new NpgsqlCommand(Analyze, transaction.Connection, transaction) { CommandTimeout = 0 };
            await analyze.ExecuteNonQueryAsync(cancellationToken);
        }

        return result;
    }

    private static async Task<(long Changes, IReadOnlyList<string> Households)> ReadResultAsync(
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(CountChanges));
        batch.BatchCommands.Add(Sql.Command(Touched));
        batch.BatchCommands.Add(Sql.Command(Drop));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        var changes = rows.GetInt64(0);
        await rows.NextResultAsync(cancellationToken);
        var households = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
            households.Add(rows.GetString(0));
        return (changes, households);
    }
}
