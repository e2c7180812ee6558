using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Store;

/// <summary>Locks households and loads what the desk knows of them: two round trips, however many they are.</summary>
internal static class HouseholdStore
{
    // In order of id, so that two transactions never wait for each other in a ring.
    private const string Add =
        "insert into alerts.households select id from unnest($1) as id order by id on conflict do nothing";

    private const string Lock =
        "select from alerts.households where household_id = any($1) order by household_id for update";

    private const string OpenCases =
        $"select {CaseRows.CaseColumns} from alerts.cases c where c.household_id = any($1) and c.state <> 8";

    private const string Findings =
        $"""
        select {CaseRows.FindingColumns}, k.notice_until
        from alerts.findings f left join alerts.cases k on k.case_id = f.case_id and k.proposed_removal
        where f.household_id = any($1) order by f.finding_id
        """;

    private const string Explained =
        "select household_id, rule, person_id, fingerprint from alerts.explained where household_id = any($1)";

    private const string Risks = "select household_id, probability, band from risk.scores where household_id = any($1)";

    /// <summary>
    /// Locks the households until the transaction ends, then loads them. Loading is a statement of its own: only so it
    /// sees what the holder of the lock before has committed.
    /// </summary>
    public static async Task LoadAsync(
        Docket docket, IEnumerable<string> householdIds, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        string[] ids = [.. householdIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (ids.Length == 0)
            return;
        await using (var locking = new NpgsqlBatch(transaction.Connection, transaction))
        {
            locking.BatchCommands.Add(Sql.Command(Add, Sql.Of(ids)));
            locking.BatchCommands.Add(Sql.Command(Lock, Sql.Of(ids)));
            await locking.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var loading = new NpgsqlBatch(transaction.Connection, transaction);
        loading.BatchCommands.Add(Sql.Command(OpenCases, Sql.Of(ids)));
        loading.BatchCommands.Add(Sql.Command(Findings, Sql.Of(ids)));
        loading.BatchCommands.Add(Sql.Command(Explained, Sql.Of(ids)));
        loading.BatchCommands.Add(Sql.Command(Risks, Sql.Of(ids)));
        await using var rows = await loading.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var file = CaseRows.ReadCase(rows);
            docket.Household(file.HouseholdId).Open = file;
        }

        await rows.NextResultAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            AddFinding(docket.Household(rows.GetString(1)), rows);

        await rows.NextResultAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            docket.Household(rows.GetString(0)).Explained.Add(
                new(new RuleId(rows.GetString(1)), rows.GetInt64(2), Convert.ToHexString(rows.GetFieldValue<byte[]>(3))));
        }

        await rows.NextResultAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            docket.Household(rows.GetString(0)).Risk = new(rows.GetDouble(1), (RiskBand?)rows.SmallOrNull(2));
    }

    private static void AddFinding(HouseholdFile household, NpgsqlDataReader rows)
    {
        var inOpenCase = household.Open is { } open && rows.LongOrNull(CaseRows.FindingCaseColumn) == open.CaseId;
        var finding = CaseRows.ReadFinding(rows, inOpenCase ? household.Open : null);
        finding.RemovedOn = rows.DateOrNull(CaseRows.FindingColumnCount);
        household.Findings.Add(finding.FindingId, finding);
    }
}
