using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>A case while a transaction works on it.</summary>
internal sealed class CaseFile
{
    /// <summary>Null until the database has numbered a new case.</summary>
    public long? CaseId { get; set; }

    public required string HouseholdId { get; init; }

    public required string Region { get; set; }

    public required IReadOnlyList<string> Programmes { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    public Level Level { get; set; } = Level.Yellow;

    public CaseState State { get; set; } = CaseState.New;

    public CaseDeadlines Deadlines { get; set; } = CaseDeadlines.None;

    public bool Overdue { get; set; }

    public OverdueSteps OverdueSteps { get; set; }

    public long Rank { get; set; }

    public Money? Amount { get; set; }

    public HouseholdRisk? Risk { get; set; }

    public string? ClaimedBy { get; set; }

    public DateTimeOffset? ClaimedUntil { get; set; }

    public string? ProposedBy { get; set; }

    public bool ProposedRemoval { get; set; }

    public CaseState? ProposedFrom { get; set; }

    public DateOnly? NoticeUntil { get; set; }

    public long Version { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public CasePosition Position => new(State, ProposedBy, ProposedRemoval, ProposedFrom, NoticeUntil);

    /// <summary>Who holds it now; a claim that has run out is nobody's.</summary>
    public string? HolderAt(DateTimeOffset now) => ClaimedUntil > now ? ClaimedBy : null;

    public void Release() => (ClaimedBy, ClaimedUntil) = (null, null);

    public void EndProposal() => (ProposedBy, ProposedRemoval, ProposedFrom) = (null, false, null);

    /// <summary>The case as a queue shows it at an instant.</summary>
    public CaseView ToView(IEnumerable<FindingFile> findings, DateTimeOffset now) => new()
    {
        CaseId = CaseId ?? throw new InvalidOperationException("The case has no number yet."),
        HouseholdId = HouseholdId,
        Region = Region,
        Programmes = Programmes,
        Level = Level,
        State = State,
        Findings =
        [
            .. findings.Where(finding => finding.IsOpen)
                .OrderBy(finding => finding.Level).ThenBy(finding => finding.Rule).ThenBy(finding => finding.PersonId)
                .Select(finding => finding.ToView()),
        ],
        ReceiveBy = Deadlines.ReceiveBy,
        VisitBy = Deadlines.VisitBy,
        ProposeBy = Deadlines.ProposeBy,
        DeadlineProvisional = Deadlines.Provisional,
        Overdue = Overdue,
        Rank = Rank,
        Amount = Amount,
        Risk = Risk?.Probability,
        RiskBand = Risk?.Band,
        ClaimedBy = HolderAt(now),
        ClaimedUntil = HolderAt(now) is null ? null : ClaimedUntil,
        Version = Version,
        OpenedAt = OpenedAt,
        ChangedAt = ChangedAt,
    };
}
