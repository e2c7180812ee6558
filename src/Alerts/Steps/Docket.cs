using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>
/// What one transaction has loaded and what it changes: collected in memory by pure steps, then written at once.
/// </summary>
internal sealed class Docket(DateTimeOffset now)
{
    private readonly Dictionary<string, HouseholdFile> _households = new(StringComparer.Ordinal);
    private readonly HashSet<CaseFile> _knownCases = [];
    private readonly HashSet<FindingFile> _knownFindings = [];

    /// <summary>The instant of the transaction, to the millisecond: what is stored must hash as it was written.</summary>
    public DateTimeOffset Now { get; } = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());

    /// <summary>Changed cases in the order of their first change.</summary>
    public List<CaseFile> Cases { get; } = [];

    public List<FindingFile> Findings { get; } = [];

    public List<JournalEntry> Journal { get; } = [];

    public List<ExplanationEntry> Explanations { get; } = [];

    /// <summary>When the latest record behind a case's change was received.</summary>
    public Dictionary<CaseFile, DateTimeOffset> CausedBy { get; } = [];

    public bool IsEmpty => Cases.Count == 0 && Findings.Count == 0 && Journal.Count == 0;

    public IEnumerable<HouseholdFile> Households => _households.Values;

    public HouseholdFile Household(string householdId)
    {
        if (!_households.TryGetValue(householdId, out var household))
            _households.Add(householdId, household = new HouseholdFile(householdId));
        return household;
    }

    public void Changed(CaseFile file)
    {
        if (_knownCases.Add(file))
            Cases.Add(file);
    }

    public void Changed(FindingFile finding)
    {
        if (_knownFindings.Add(finding))
            Findings.Add(finding);
    }

    /// <summary>Journals a line about a case, which thereby has changed.</summary>
    public void Note(
        CaseFile file, string actor, string action, string reason, string proof = "", long findingId = 0)
    {
        Changed(file);
        Journal.Add(new JournalEntry(actor, action, file, findingId, file.State, reason, proof));
    }

    /// <summary>Journals a line about a finding, in whatever case it is.</summary>
    public void Note(FindingFile finding, string action, string reason)
    {
        Changed(finding);
        if (finding.Case is { State: not CaseState.Closed } file)
            Note(file, JournalEntry.System, action, reason, findingId: finding.FindingId);
        else
            Journal.Add(new JournalEntry(
                JournalEntry.System, action, finding.Case, finding.FindingId, CaseState.Closed, reason, "")
            {
                EarlierCaseId = finding.EarlierCaseId,
            });
    }
}
