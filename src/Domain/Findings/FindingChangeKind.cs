namespace LowIncomeMonitor.Domain.Findings;

/// <summary>What happened to a finding. The numbers are those of the wire and of the tables.</summary>
public enum FindingChangeKind
{
    /// <summary>The rule applies and did not before.</summary>
    Raised = 1,

    /// <summary>The rule still applies, on other facts, with another level or amount, or in a newer version.</summary>
    Updated = 2,

    /// <summary>The rule does not apply any more.</summary>
    Cleared = 3,
}
