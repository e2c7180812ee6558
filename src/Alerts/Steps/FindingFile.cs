using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>A finding while a transaction works on it.</summary>
internal sealed class FindingFile
{
    public required long FindingId { get; init; }

    public required string HouseholdId { get; init; }

    public required RuleId Rule { get; init; }

    public required long PersonId { get; init; }

    /// <summary>The case of this transaction that holds it; null when an earlier, closed one does, or none.</summary>
    public CaseFile? Case { get; set; }

    /// <summary>The closed case that held it last; 0 means none.</summary>
    public long EarlierCaseId { get; init; }

    /// <summary>Last day of notice of the earlier case, where that decided on a removal; null otherwise.</summary>
    public DateOnly? RemovedOn { get; set; }

    public long Revision { get; set; }

    public Level Level { get; set; }

    public RuleDirection Direction { get; set; }

    public Money? Amount { get; set; }

    public byte[] Fingerprint { get; set; } = [];

    public DateTimeOffset RaisedAt { get; set; }

    /// <summary>Deadlines count from here: the raising, a rise in level, or the end of a suppression.</summary>
    public DateTimeOffset CountedFrom { get; set; }

    public DateTimeOffset? ClearedAt { get; set; }

    /// <summary>Explained once with proof, its facts unchanged since.</summary>
    public bool Suppressed { get; set; }

    /// <summary>Part of the proposal or decision of its case.</summary>
    public bool Proposed { get; set; }

    /// <summary>The trace to store; empty keeps the stored one.</summary>
    public string TraceJson { get; set; } = "";

    public bool IsOpen => ClearedAt is null;

    /// <summary>Asks for work: open and not explained.</summary>
    public bool IsPressing => IsOpen && !Suppressed;

    public ExplainedKey ExplainedKey => new(Rule, PersonId, Convert.ToHexString(Fingerprint));

    public CaseFindingView ToView() => new(FindingId, Rule, PersonId, Level, Direction, Amount, RaisedAt, Suppressed);
}
