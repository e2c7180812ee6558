using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>A line for the journal.</summary>
/// <param name="Actor">A named person, or <see cref="System"/>.</param>
/// <param name="Action">What was done.</param>
/// <param name="Case">The case concerned; null when the finding is in none.</param>
/// <param name="FindingId">Finding concerned; 0 means the case as a whole.</param>
/// <param name="State">State of the case after the line.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Proof">What proves it; empty when nothing was given.</param>
internal sealed record JournalEntry(
    string Actor, string Action, CaseFile? Case, long FindingId, CaseState State, string Reason, string Proof)
{
    public const string System = "system";

    /// <summary>The closed case that the line belongs to when <see cref="Case"/> is null; 0 means none.</summary>
    public long EarlierCaseId { get; init; }

    public long CaseId => Case?.CaseId ?? EarlierCaseId;
}
