using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LowIncomeMonitor.Ingestion.Import;
using Npgsql;

namespace LowIncomeMonitor.Host.Demo;

/// <summary>Reads the outcome of a run from the database, where the truth of the service is.</summary>
internal sealed class DemoReading(NpgsqlDataSource database)
{
    private const string OpenFindings =
        """
        select household_id, rule_id, person_id, level, encode(fingerprint, 'hex')
        from matching.findings where is_open order by household_id, rule_id, person_id
        """;

    public async Task<DemoResult> ReadAsync(
        IReadOnlyList<ImportSummary> imports, CountyFiles files, double seconds, string log, CancellationToken cancellationToken)
    {
        var findings = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var raised = new HashSet<(string, string)>();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var command = database.CreateCommand(OpenFindings))
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                var (household, rule) = (rows.GetString(0), rows.GetString(1));
                findings[rule] = findings.GetValueOrDefault(rule) + 1;
                raised.Add((household, rule));
                digest.AppendData(Encoding.UTF8.GetBytes(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{household}|{rule}|{rows.GetInt32(2)}|{rows.GetInt16(3)}|{rows.GetString(4)}\n")));
            }
        }

        var truth = TruthComparison.Of(TruthFile.Read(files.Truth), raised);
        var registers = imports.Where(i => i.SnapshotId is null).ToList();
        return new DemoResult
        {
            People = await CountAsync("select count(*) from roster.people", cancellationToken),
            Households = await CountAsync("select count(*) from roster.households", cancellationToken),
            Records = new(
                registers.Sum(i => i.Accepted), registers.Sum(i => i.Quarantined),
                new(registers.ToDictionary(i => i.Source, i => i.Accepted), StringComparer.Ordinal)),
            Hits = await CountAsync("select count(*) from matching.facts", cancellationToken),
            Findings = findings,
            Alerts = new(
                await CasesAsync(1, cancellationToken), await CasesAsync(2, cancellationToken), await CasesAsync(3, cancellationToken)),
            Truth = new(
                truth.All.Precision, truth.All.Recall,
                new(truth.Rules.ToDictionary(
                    r => r.Key, r => new DemoResult.RuleTruth(r.Value.Expected, r.Value.Raised, r.Value.Precision, r.Value.Recall)), StringComparer.Ordinal),
                truth.TrapsRaised, truth.Differences, truth.Untold),
            Seconds = Math.Round(seconds, 2),
            Log = log,
            FindingsDigest = Convert.ToHexStringLower(digest.GetHashAndReset())[..16],
            PeakMemoryMb = Process.GetCurrentProcess().PeakWorkingSet64 >> 20,
        };
    }

    private Task<long> CasesAsync(int level, CancellationToken cancellationToken) =>
        CountAsync($"select count(*) from alerts.cases where state <> 8 and level = {level}", cancellationToken);

    private async Task<long> CountAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
