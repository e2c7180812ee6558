using LowIncomeMonitor.Alerts.In;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Findings;

namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>
/// Applies changes of findings to the cases of their households, one change after the other and each to its end, so
/// that the outcome does not depend on how the stream was cut into batches. Pure: works on the docket only.
/// </summary>
internal sealed class GroupFindings(AssessCase assess)
{
    public void Run(Docket docket, IEnumerable<IncomingFinding> changes)
    {
        foreach (var change in changes)
            Apply(docket, docket.Household(change.HouseholdId), change);
    }

    /// <summary>Opens a case for a household that has none.</summary>
    public static CaseFile OpenCase(
        Docket docket, HouseholdFile household, string region, IReadOnlyList<string> programmes, DateTimeOffset at,
        string actor, string reason)
    {
        var file = new CaseFile { HouseholdId = household.HouseholdId, Region = region, Programmes = programmes, OpenedAt = at };
        household.Open = file;
        docket.Note(file, actor, "opened", reason);
        return file;
    }

    private void Apply(Docket docket, HouseholdFile household, IncomingFinding change)
    {
        var known = household.Findings.GetValueOrDefault(change.FindingId);
        if (known is not null && known.Revision >= change.Revision)
            return;
        if (change.Cleared)
        {
            var cleared = Clear(docket, household, known, change);
            if (Reinstatement.IsDue(cleared, change))
                Reinstate(docket, household, cleared, change);
        }
        else
            Raise(docket, household, known, change);

        // Whoever looks into what a rule found need not be called about a score as well.
        if (!change.Cleared && PhoneChecks.OpenOf(household) is { } call && call.Rule != change.Rule)
            Clear(docket, household, call, PhoneChecks.Ended(call, change.At));
        if (household.Open is { } file && change.CausedBy is { } causedBy)
            NoteCause(docket, file, causedBy);
        assess.Run(docket, household);
    }

    private static void Raise(Docket docket, HouseholdFile household, FindingFile? known, IncomingFinding change)
    {
        var finding = known ?? Add(household, change);
        var isNew = known is null || !known.IsOpen;
        var sameFacts = !isNew && finding.Fingerprint.AsSpan().SequenceEqual(change.Fingerprint);
        var rose = !isNew && change.Level < finding.Level;
        var wasSuppressed = !isNew && finding.Suppressed;
        Fill(finding, change);
        finding.ClearedAt = null;
        finding.Suppressed = household.Explained.Contains(finding.ExplainedKey);
        if (isNew)
            finding.RaisedAt = change.At;
        if (isNew || rose || (wasSuppressed && !finding.Suppressed))
            finding.CountedFrom = change.At;

        // A proposal rests on facts; on other facts it must be made again.
        finding.Proposed &= sameFacts;
        var settled = finding.Proposed && finding.Case is null or { State: CaseState.Closed };
        if (!settled)
            Attach(docket, household, finding, change);

        docket.Note(finding, isNew ? "finding_raised" : "finding_updated", Reason(finding));
    }

    // Explained facts open no case. Facts on which a closed case was decided do not come here: they are settled.
    private static void Attach(Docket docket, HouseholdFile household, FindingFile finding, IncomingFinding change)
    {
        if (household.Open is null && finding.Suppressed)
            return;
        var file = household.Open ?? OpenCase(
            docket, household, change.Region, change.Programmes, change.At, JournalEntry.System, $"Rule {finding.Rule} applies.");
        (file.Region, file.Programmes) = (change.Region, change.Programmes);
        finding.Case = file;
    }

    private static void Reinstate(Docket docket, HouseholdFile household, FindingFile cleared, IncomingFinding change)
    {
        var known = household.Findings.GetValueOrDefault(Reinstatement.IdOf(cleared));
        Raise(docket, household, known, Reinstatement.Of(cleared, known, change));
        // Asked for once: the same withdrawal told again asks for nothing more.
        cleared.Proposed = false;
    }

    private static FindingFile Clear(Docket docket, HouseholdFile household, FindingFile? known, IncomingFinding change)
    {
        var finding = known ?? Add(household, change);
        if (known is null)
        {
            Fill(finding, change);
            (finding.RaisedAt, finding.CountedFrom) = (change.At, change.At);
        }

        finding.Revision = change.Revision;
        finding.ClearedAt = change.At;
        // What was decided stays known: the ground of the decision may be withdrawn long after.
        finding.Proposed &= finding.Case is null or { State: CaseState.Decided or CaseState.NoticePeriod };
        docket.Note(finding, "finding_cleared", ClearedBecause(finding, change));
        return finding;
    }

    private static FindingFile Add(HouseholdFile household, IncomingFinding change)
    {
        var finding = new FindingFile
        {
            FindingId = change.FindingId,
            HouseholdId = change.HouseholdId,
            Rule = change.Rule,
            PersonId = change.PersonId,
        };
        household.Findings.Add(finding.FindingId, finding);
        return finding;
    }

    private static void Fill(FindingFile finding, IncomingFinding change)
    {
        finding.Revision = change.Revision;
        finding.Level = change.Level;
        finding.Direction = change.Direction;
        finding.Amount = change.Amount;
        finding.Fingerprint = change.Fingerprint;
        finding.TraceJson = change.TraceJson;
    }

    private static string Reason(FindingFile finding) => finding.Suppressed
        ? $"Rule {finding.Rule} applies on facts that were explained before with proof."
        : $"Rule {finding.Rule} applies.";

    private static string ClearedBecause(FindingFile finding, IncomingFinding change) => change.Cause switch
    {
        FindingCause.LinkRevoked =>
            $"Rule {finding.Rule} stood on a record that is another person's ({change.CauseReference}).",
        FindingCause.NumberCorrected =>
            $"Rule {finding.Rule} stood on records under a number that is another person's ({change.CauseReference}).",
        FindingCause.LinkJudged => $"Rule {finding.Rule} does not apply any more: a clerk settled whose record it is ({change.CauseReference}).",
        _ => $"Rule {finding.Rule} does not apply any more.",
    };

    private static void NoteCause(Docket docket, CaseFile file, DateTimeOffset causedBy)
    {
        if (!docket.CausedBy.TryGetValue(file, out var earlier) || earlier < causedBy)
            docket.CausedBy[file] = causedBy;
    }
}
