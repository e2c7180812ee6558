using System.Security.Cryptography;
using System.Text;
using LowIncomeMonitor.Alerts.Audit;
using Npgsql;

namespace LowIncomeMonitor.Flow.Tests.Running;

/// <summary>Reads out of a run's database what its JSON does not say: cases in full, and whether anything stands twice.</summary>
internal sealed class RunLedger(NpgsqlDataSource database)
{
    // Identifiers and instants differ between runs; everything that a caseworker sees or that a deadline rests on does not.
    private const string Cases =
        """
        select c.household_id, c.region, c.programmes, c.level, c.state, c.receive_by, c.visit_by, c.propose_by,
               c.provisional, c.overdue, c.rank, c.amount_fen,
               (select array_agg(f.rule || ' ' || f.person_id || ' ' || f.level || ' ' || f.suppressed || ' ' || encode(f.fingerprint, 'hex')
                                 order by f.rule, f.person_id)
                from alerts.findings f where f.case_id = c.case_id and f.cleared_at is null)
        from alerts.cases c where c.state <> 8
        """;

    // Each row names something that must not be, with how often it is.
    private const string Faults =
        """
        select 'fact twice', count(*) from (
            select 1 from matching.facts group by source, record_id, version, person_id having count(*) > 1) t
        union all select 'two current facts of a record', count(*) from (
            select 1 from matching.facts where superseded_at is null group by record_key, person_id having count(*) > 1) t
        union all select 'person twice', count(*) from (
            select 1 from roster.people where token is not null group by token having count(*) > 1) t
        union all select 'refused input twice', count(*) from (
            select 1 from platform.quarantine group by provenance having count(*) > 1) t
        union all select 'two open cases of a household', count(*) from (
            select 1 from alerts.cases where state <> 8 group by household_id having count(*) > 1) t
        union all select 'finding unknown to alerts', count(*) from matching.findings m
            where m.is_open and not exists (
                select from alerts.findings a where a.finding_id = m.finding_id and a.revision = m.revision and a.cleared_at is null)
        union all select 'alert without finding', count(*) from alerts.findings a
            where a.cleared_at is null and not exists (
                select from matching.findings m where m.finding_id = a.finding_id and m.is_open)
        union all select 'gap in revisions', count(*) from (
            select 1 from matching.finding_changes group by finding_id having max(revision) <> count(*)) t
        union all select 'gap in case changes', count(*) from (
            select 1 from alerts.case_changes having count(*) <> coalesce(max(sequence), 0)) t
        union all select 'case change beyond its head', count(*) from alerts.queue_head
            where change_sequence <> (select coalesce(max(sequence), 0) from alerts.case_changes)
        union all select 'finding raised twice in the journal', count(*) from (
            select 1 from audit.journal where action = 'opened' group by case_id having count(*) > 1) t
        union all select 'import that did not end', count(*) from ingestion.imports where state <> 'complete'
        union all select 'snapshot that was not applied', count(*) from roster.snapshots where status <> 'applied'
        union all select 'line left in staging', count(*) from roster.staging
        union all select 'entry left in the outbox', count(*) from platform.outbox
        """;

    /// <summary>Hash over all open cases with their findings and deadlines.</summary>
    public async Task<string> CasesDigestAsync()
    {
        var sql = $"select coalesce(string_agg(t::text, E'\\n' order by t.household_id), '') from ({Cases}) t";
        await using var command = database.CreateCommand(sql);
        var text = (string)(await command.ExecuteScalarAsync())!;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    /// <summary>Everything that is doubled, lost or torn, in words; empty for a sound run.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        var faults = new List<string>();
        await using (var command = database.CreateCommand($"select * from ({Faults}) t(what, times) where times > 0"))
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
                faults.Add($"{rows.GetString(0)}: {rows.GetInt64(1)}");
        }

        var audit = await new AuditChain(database).VerifyAsync(CancellationToken.None);
        if (!audit.IsWhole)
            faults.Add($"audit chain at {audit.BrokenAt}: {audit.Why}");
        if (audit.Lines == 0)
            faults.Add("the journal is empty");
        return faults;
    }
}
