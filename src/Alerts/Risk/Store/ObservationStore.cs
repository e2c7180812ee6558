using System.Runtime.CompilerServices;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Risk.Store;

/// <summary>Reads how households are and were described, and when they were in need.</summary>
public sealed class ObservationStore(NpgsqlDataSource database)
{
    private const string Columns =
        "household_id, region, on_day, revision, listed, features::text, sex_of_head, age_of_head, area, disability, programmes";

    private const string Page =
        $"select {Columns} from risk.households where household_id collate \"C\" > $1 order by household_id collate \"C\" limit $2";

    private const string Some = $"select {Columns} from risk.households where household_id = any($1) order by household_id collate \"C\"";

    private const string Monthly =
        $"""
        select distinct on (household_id collate "C", date_trunc('month', on_day)) {Columns} from risk.observations
        where on_day <= $1 order by household_id collate "C", date_trunc('month', on_day), on_day
        """;

    // A confirmed proposal of help is a sign of need when something in the case had asked for help.
    private const string NeedSigns =
        """
        select household_id, on_day, kind from risk.needs where on_day <= $2
        union
        select c.household_id, (j.at at time zone 'UTC' + $1)::date, 'add_decided'
        from audit.journal j join alerts.cases c using (case_id)
        where j.action = 'confirmed' and (j.at at time zone 'UTC' + $1)::date <= $2
          and exists (select from alerts.findings f where f.case_id = c.case_id and f.direction = $3)
          and 'help_proposed' = (
              select p.action from audit.journal p
              where p.case_id = j.case_id and p.sequence < j.sequence and p.action in ('help_proposed', 'removal_proposed')
              order by p.sequence desc limit 1)
        order by 1, 2, 3
        """;

    /// <summary>The latest descriptions after an id, in ordinal order of id: a page.</summary>
    public async Task<IReadOnlyList<DescribedHousehold>> PageAsync(string after, int most, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Page);
        command.Parameters.Add(Sql.Of(after));
        command.Parameters.Add(Sql.Of(most));
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>The latest descriptions of households, as a transaction sees them, in ordinal order of id.</summary>
    public static async Task<IReadOnlyList<DescribedHousehold>> FindAsync(
        IEnumerable<string> households, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = transaction.On(Some, Sql.Of(households.ToArray()));
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>The first description of each household in each month up to a day, by household and month.</summary>
    public async IAsyncEnumerable<DescribedHousehold> MonthlyAsync(
        DateOnly until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Monthly);
        command.CommandTimeout = 0;
        command.Parameters.Add(Sql.Of(until));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            yield return Read(rows);
    }

    /// <summary>
    /// Signs of need of all households up to a day, decisions of named people among them.
    /// </summary>
    /// <param name="until">The last day.</param>
    /// <param name="utcOffset">The bureau's offset from UTC, which makes days of instants.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ILookup<string, NeedEvent>> NeedsAsync(DateOnly until, TimeSpan utcOffset, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(NeedSigns);
        command.Parameters.Add(Sql.Of(utcOffset));
        command.Parameters.Add(Sql.Of(until));
        command.Parameters.Add(Sql.Of((short)Domain.Rules.RuleDirection.Add));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var needs = new List<(string HouseholdId, NeedEvent Need)>();
        while (await rows.ReadAsync(cancellationToken))
            needs.Add((rows.GetString(0), new(rows.GetFieldValue<DateOnly>(1), rows.GetString(2))));
        return needs.ToLookup(n => n.HouseholdId, n => n.Need, StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<DescribedHousehold>> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var households = new List<DescribedHousehold>();
        while (await rows.ReadAsync(cancellationToken))
            households.Add(Read(rows));
        return households;
    }

    private static DescribedHousehold Read(NpgsqlDataReader rows) => new(
        rows.GetString(0), rows.GetString(1), rows.GetFieldValue<DateOnly>(2), rows.GetInt64(3), rows.GetBoolean(4),
        FeatureJson.Read(rows.GetString(5)), new(rows.GetString(6), rows.GetString(7), rows.GetString(8), rows.GetString(9)),
        rows.GetFieldValue<string[]>(10));
}
