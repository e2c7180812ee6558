using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Alerting;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Desk;

/// <summary>Reads cases with their findings into views.</summary>
internal static class CaseReader
{
    private const string OpenFindings =
        $"select {CaseRows.FindingColumns} from alerts.findings f where f.case_id = any($1) and f.cleared_at is null";

    /// <summary>The cases of a statement over <see cref="CaseRows.CaseColumns"/>, in its order.</summary>
    public static async Task<List<CaseView>> ViewsAsync(
        NpgsqlCommand select, NpgsqlTransaction transaction, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var files = new List<CaseFile>();
        await using (var rows = await select.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
                files.Add(CaseRows.ReadCase(rows));
        }

        var findings = await FindingsAsync(files, transaction, cancellationToken);
        return [.. files.Select(file => file.ToView(findings[file], now))];
    }

    private static async Task<ILookup<CaseFile, FindingFile>> FindingsAsync(
        List<CaseFile> files, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var findings = new List<FindingFile>();
        var byId = files.ToDictionary(file => file.CaseId!.Value);
        if (files.Count > 0)
        {
            await using var command = transaction.On(OpenFindings, Sql.Of(byId.Keys.ToArray()));
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
                findings.Add(CaseRows.ReadFinding(rows, byId[rows.GetInt64(CaseRows.FindingCaseColumn)]));
        }

        return findings.ToLookup(finding => finding.Case!);
    }
}
