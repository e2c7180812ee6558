using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Rules;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Store;

/// <summary>Columns of cases and findings, in the order in which they are read here.</summary>
internal static class CaseRows
{
    public const string CaseColumns =
        """
        c.case_id, c.household_id, c.region, c.programmes, c.level, c.state, c.receive_by, c.visit_by, c.propose_by,
        c.provisional, c.overdue, c.overdue_steps, c.rank, c.amount_fen, c.risk, c.claimed_by, c.claimed_until,
        c.proposed_by, c.proposed_removal, c.proposed_from, c.notice_until, c.version, c.opened_at, c.changed_at, c.risk_band
        """;

    public const string FindingColumns =
        """
        f.finding_id, f.household_id, f.case_id, f.revision, f.rule, f.person_id, f.level, f.direction, f.amount_fen,
        f.fingerprint, f.raised_at, f.counted_from, f.cleared_at, f.suppressed, f.proposed
        """;

    /// <summary>How many they are; what a statement adds comes behind.</summary>
    public const int FindingColumnCount = 15;

    /// <summary>Where <see cref="FindingColumns"/> holds the case.</summary>
    public const int FindingCaseColumn = 2;

    public static CaseFile ReadCase(NpgsqlDataReader rows) => new()
    {
        CaseId = rows.GetInt64(0),
        HouseholdId = rows.GetString(1),
        Region = rows.GetString(2),
        Programmes = rows.GetFieldValue<string[]>(3),
        Level = (Level)rows.GetInt16(4),
        State = (CaseState)rows.GetInt16(5),
        Deadlines = new CaseDeadlines(rows.DateOrNull(6), rows.DateOrNull(7), rows.DateOrNull(8), rows.GetBoolean(9)),
        Overdue = rows.GetBoolean(10),
        OverdueSteps = (OverdueSteps)rows.GetInt16(11),
        Rank = rows.GetInt64(12),
        Amount = rows.LongOrNull(13) is { } fen ? new Money(fen) : null,
        Risk = rows.DoubleOrNull(14) is { } risk ? new HouseholdRisk(risk, (RiskBand?)rows.SmallOrNull(24)) : null,
        ClaimedBy = rows.TextOrNull(15),
        ClaimedUntil = rows.InstantOrNull(16),
        ProposedBy = rows.TextOrNull(17),
        ProposedRemoval = rows.GetBoolean(18),
        ProposedFrom = (CaseState?)rows.SmallOrNull(19),
        NoticeUntil = rows.DateOrNull(20),
        Version = rows.GetInt64(21),
        OpenedAt = rows.Instant(22),
        ChangedAt = rows.Instant(23),
    };

    /// <summary>Reads a finding.</summary>
    /// <param name="rows">At a row of <see cref="FindingColumns"/>.</param>
    /// <param name="file">The case in hand to which it belongs; null when it is in none of them.</param>
    public static FindingFile ReadFinding(NpgsqlDataReader rows, CaseFile? file) => new()
    {
        FindingId = rows.GetInt64(0),
        HouseholdId = rows.GetString(1),
        Case = file,
        EarlierCaseId = file is null ? rows.LongOrNull(FindingCaseColumn) ?? 0 : 0,
        Revision = rows.GetInt64(3),
        Rule = new RuleId(rows.GetString(4)),
        PersonId = rows.GetInt64(5),
        Level = (Level)rows.GetInt16(6),
        Direction = (RuleDirection)rows.GetInt16(7),
        Amount = rows.LongOrNull(8) is { } fen ? new Money(fen) : null,
        Fingerprint = rows.GetFieldValue<byte[]>(9),
        RaisedAt = rows.Instant(10),
        CountedFrom = rows.Instant(11),
        ClearedAt = rows.InstantOrNull(12),
        Suppressed = rows.GetBoolean(13),
        Proposed = rows.GetBoolean(14),
    };
}
