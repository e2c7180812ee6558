using System.Data;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Desk;

/// <summary>One case for a caller who may see it: why it is there, and what happened to it.</summary>
internal sealed class CaseRecords(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Traces =
        "select f.finding_id, f.trace_json from alerts.findings f where f.case_id = $1 and f.cleared_at is null";

    // A finding that rested from the start is in no case; whoever may see the household's last case may see it.
    private const string OneFinding =
        $"""
        select {CaseRows.FindingColumns}, f.trace_json, c.case_id, c.region
        from alerts.findings f join alerts.cases c on c.case_id = coalesce(
            f.case_id, (select max(k.case_id) from alerts.cases k where k.household_id = f.household_id))
        where f.finding_id = $1
        """;

    private const string Journal =
        "select at, actor, action, reason, state, finding_id from audit.journal where case_id = $1 order by sequence";

    public async Task<ExplainedCase?> ExplainAsync(DeskCaller caller, long caseId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        if (await FindAsync(caller, caseId, transaction, cancellationToken) is not { } view)
            return null;
        var traces = new Dictionary<long, Trace>();
        await using var command = transaction.On(Traces, Sql.Of(caseId));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            traces.Add(rows.GetInt64(0), rows.GetString(1) is { Length: > 0 } json ? TraceJson.Read(json) : Trace.Empty);
        return new ExplainedCase(
            view, [.. view.Findings.Select(finding => new ExplainedFinding(finding, traces[finding.FindingId]))]);
    }

    public async Task<ExplainedAlone?> ExplainFindingAsync(
        DeskCaller caller, long findingId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(OneFinding);
        command.Parameters.Add(Sql.Of(findingId));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var next = rows.FieldCount - 3;
        if (!await rows.ReadAsync(cancellationToken)
            || !RegionRanges.Of(caller.VisibleRegions).Contain(rows.GetString(next + 2)))
            return null;
        var finding = CaseRows.ReadFinding(rows, null);
        var trace = rows.GetString(next) is { Length: > 0 } json ? TraceJson.Read(json) : Trace.Empty;
        return new(
            finding.HouseholdId, rows.GetInt64(next + 1), new ExplainedFinding(finding.ToView(), trace), finding.ClearedAt);
    }

    public async Task<IReadOnlyList<CaseHistoryEntry>?> HistoryAsync(
        DeskCaller caller, long caseId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        if (await FindAsync(caller, caseId, transaction, cancellationToken) is null)
            return null;
        var entries = new List<CaseHistoryEntry>();
        await using var command = transaction.On(Journal, Sql.Of(caseId));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            entries.Add(new CaseHistoryEntry(
                rows.Instant(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), (CaseState)rows.GetInt16(4),
                rows.GetInt64(5)));
        }

        return entries;
    }

    /// <summary>The case, or null alike when there is none and when it lies where the caller may not look.</summary>
    public async Task<CaseView?> FindAsync(
        DeskCaller caller, long caseId, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var select = transaction.On(
            $"select {CaseRows.CaseColumns} from alerts.cases c where c.case_id = $1", Sql.Of(caseId));
        var views = await CaseReader.ViewsAsync(select, transaction, clock.GetUtcNow(), cancellationToken);
        return views is [var view] && RegionRanges.Of(caller.VisibleRegions).Contain(view.Region) ? view : null;
    }
}
