namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>All that the desk knows of one household while a transaction works on it.</summary>
internal sealed class HouseholdFile(string householdId)
{
    public string HouseholdId { get; } = householdId;

    /// <summary>The one case that is not closed; null when there is none.</summary>
    public CaseFile? Open { get; set; }

    /// <summary>Every finding, cleared ones too: their revisions tell a repeated message from a new one.</summary>
    public Dictionary<long, FindingFile> Findings { get; } = [];

    /// <summary>Its score as it stands; null while it has none.</summary>
    public HouseholdRisk? Risk { get; set; }

    public HashSet<ExplainedKey> Explained { get; } = [];

    public IEnumerable<FindingFile> FindingsOf(CaseFile file) => Findings.Values.Where(finding => finding.Case == file);
}
