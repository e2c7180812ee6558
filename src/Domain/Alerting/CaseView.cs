using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Risk;

namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>A household's case as a queue shows it.</summary>
public sealed record CaseView
{
    public required long CaseId { get; init; }

    public required string HouseholdId { get; init; }

    /// <summary>Statistical region code.</summary>
    public required string Region { get; init; }

    public required IReadOnlyList<string> Programmes { get; init; }

    /// <summary>Highest level of its open findings that are not suppressed.</summary>
    public required Level Level { get; init; }

    public required CaseState State { get; init; }

    /// <summary>Open findings, most severe first, then by rule and person.</summary>
    public required IReadOnlyList<CaseFindingView> Findings { get; init; }

    /// <summary>Last day to sign for it.</summary>
    public DateOnly? ReceiveBy { get; init; }

    /// <summary>Last day for the visit.</summary>
    public DateOnly? VisitBy { get; init; }

    /// <summary>Last day for a proposal; null when the level has none.</summary>
    public DateOnly? ProposeBy { get; init; }

    /// <summary>True when a deadline touches a year whose holidays are not announced yet.</summary>
    public bool DeadlineProvisional { get; init; }

    /// <summary>True when a deadline has passed without its step.</summary>
    public bool Overdue { get; init; }

    /// <summary>Order in the queue: a larger number comes first.</summary>
    public required long Rank { get; init; }

    public Money? Amount { get; init; }

    /// <summary>Risk score, 0 to 1; null until a risk model has spoken.</summary>
    public double? Risk { get; init; }

    /// <summary>Band of the household among those of its office; null while it has no score or no bands are drawn.</summary>
    public RiskBand? RiskBand { get; init; }

    public string? ClaimedBy { get; init; }

    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>Counts the changes of the case.</summary>
    public required long Version { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}
