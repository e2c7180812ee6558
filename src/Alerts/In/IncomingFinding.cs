using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Alerts.In;

/// <summary>A change of a finding as it was read from the topic.</summary>
internal sealed record IncomingFinding
{
    public required long FindingId { get; init; }

    public required long Revision { get; init; }

    public required string HouseholdId { get; init; }

    public required string Region { get; init; }

    public required IReadOnlyList<string> Programmes { get; init; }

    public required RuleId Rule { get; init; }

    public required long PersonId { get; init; }

    public required bool Cleared { get; init; }

    public required RuleDirection Direction { get; init; }

    public required Level Level { get; init; }

    public required byte[] Fingerprint { get; init; }

    public Money? Amount { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? CausedBy { get; init; }

    /// <summary>Why it changed, where people did it.</summary>
    public FindingCause Cause { get; init; }

    /// <summary>Where that is written down; empty where nobody did it.</summary>
    public string CauseReference { get; init; } = "";

    public required string TraceJson { get; init; }
}
