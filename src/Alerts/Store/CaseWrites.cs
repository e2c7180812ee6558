using LowIncomeMonitor.Alerts.Steps;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Store;

/// <summary>One statement a table, with one array a column.</summary>
internal static class CaseWrites
{
    // An array of arrays must be rectangular, so the programmes of a case travel as one text.
    private const char Separator = '\u001f';

    private const string UpsertCases =
        """
        insert into alerts.cases as c (
            case_id, household_id, region, programmes, level, state, receive_by, visit_by, propose_by, provisional, overdue,
            overdue_steps, rank, amount_fen, risk, claimed_by, claimed_until, proposed_by, proposed_removal, proposed_from,
            notice_until, version, opened_at, changed_at, risk_band)
        select a, b, c, string_to_array(d, E'\x1f'), e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y
        from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
            $23, $24, $25) as z(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y)
        on conflict (case_id) do update set
            region = excluded.region, programmes = excluded.programmes, level = excluded.level, state = excluded.state,
            receive_by = excluded.receive_by, visit_by = excluded.visit_by, propose_by = excluded.propose_by,
            provisional = excluded.provisional, overdue = excluded.overdue, overdue_steps = excluded.overdue_steps,
            rank = excluded.rank, amount_fen = excluded.amount_fen, risk = excluded.risk, claimed_by = excluded.claimed_by,
            claimed_until = excluded.claimed_until, proposed_by = excluded.proposed_by,
            proposed_removal = excluded.proposed_removal, proposed_from = excluded.proposed_from,
            notice_until = excluded.notice_until, version = excluded.version, changed_at = excluded.changed_at,
            risk_band = excluded.risk_band
        """;

    private const string UpsertFindings =
        """
        insert into alerts.findings as f (
            finding_id, household_id, case_id, revision, rule, person_id, level, direction, amount_fen, fingerprint,
            raised_at, counted_from, cleared_at, suppressed, proposed, trace_json)
        select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        on conflict (finding_id) do update set
            case_id = excluded.case_id, revision = excluded.revision, level = excluded.level,
            direction = excluded.direction, amount_fen = excluded.amount_fen, fingerprint = excluded.fingerprint,
            raised_at = excluded.raised_at, counted_from = excluded.counted_from, cleared_at = excluded.cleared_at,
            suppressed = excluded.suppressed, proposed = excluded.proposed,
            trace_json = coalesce(nullif(excluded.trace_json, ''), f.trace_json)
        """;

    private const string InsertExplanations =
        """
        insert into alerts.explained (
            household_id, rule, person_id, fingerprint, explained_by, proof, reason, explained_at)
        select *, $8 from unnest($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
        """;

    public static NpgsqlBatchCommand Cases(IReadOnlyList<CaseFile> files) => Sql.Command(
        UpsertCases,
        Column(files, file => file.CaseId!.Value), Column(files, file => file.HouseholdId), Column(files, file => file.Region),
        Column(files, file => string.Join(Separator, file.Programmes)), Column(files, file => (short)file.Level),
        Column(files, file => (short)file.State), Column(files, file => file.Deadlines.ReceiveBy),
        Column(files, file => file.Deadlines.VisitBy), Column(files, file => file.Deadlines.ProposeBy),
        Column(files, file => file.Deadlines.Provisional), Column(files, file => file.Overdue),
        Column(files, file => (short)file.OverdueSteps), Column(files, file => file.Rank),
        Column(files, file => file.Amount?.Fen), Column(files, file => file.Risk?.Probability), Column(files, file => file.ClaimedBy),
        Column(files, file => file.ClaimedUntil), Column(files, file => file.ProposedBy),
        Column(files, file => file.ProposedRemoval), Column(files, file => (short?)file.ProposedFrom),
        Column(files, file => file.NoticeUntil), Column(files, file => file.Version), Column(files, file => file.OpenedAt),
        Column(files, file => file.ChangedAt), Column(files, file => (short?)file.Risk?.Band));

    public static NpgsqlBatchCommand Findings(IReadOnlyList<FindingFile> findings) => Sql.Command(
        UpsertFindings,
        Column(findings, finding => finding.FindingId), Column(findings, finding => finding.HouseholdId),
        Column(findings, CaseIdOf), Column(findings, finding => finding.Revision),
        Column(findings, finding => finding.Rule.Value), Column(findings, finding => finding.PersonId),
        Column(findings, finding => (short)finding.Level), Column(findings, finding => (short)finding.Direction),
        Column(findings, finding => finding.Amount?.Fen), Column(findings, finding => finding.Fingerprint),
        Column(findings, finding => finding.RaisedAt), Column(findings, finding => finding.CountedFrom),
        Column(findings, finding => finding.ClearedAt), Column(findings, finding => finding.Suppressed),
        Column(findings, finding => finding.Proposed), Column(findings, finding => finding.TraceJson));

    public static NpgsqlBatchCommand Explanations(IReadOnlyList<ExplanationEntry> entries, DateTimeOffset now) => Sql.Command(
        InsertExplanations,
        Column(entries, entry => entry.Finding.HouseholdId), Column(entries, entry => entry.Finding.Rule.Value),
        Column(entries, entry => entry.Finding.PersonId), Column(entries, entry => entry.Finding.Fingerprint),
        Column(entries, entry => entry.By), Column(entries, entry => entry.Proof), Column(entries, entry => entry.Reason),
        Sql.Of(now));

    private static long? CaseIdOf(FindingFile finding) =>
        finding.Case?.CaseId ?? (finding.EarlierCaseId == 0 ? null : finding.EarlierCaseId);

    private static NpgsqlParameter Column<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> value)
    {
        var column = new T[rows.Count];
        for (var i = 0; i < column.Length; i++)
            column[i] = value(rows[i]);
        return Sql.Of(column);
    }
}
