using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Alerts.Desk;

/// <summary>What an allowed step changes.</summary>
internal sealed class StepEffects(DeadlineRules deadlines, AlertsOptions options)
{
    public void Apply(CaseStep step, DecisionRequest request, CaseState next, IReadOnlyList<FindingFile> concerned)
    {
        var (reason, proof) = (request.Reason.Trim(), request.Proof.Trim());
        var file = step.File;
        if (request.Kind == DecisionKind.Close)
        {
            Close(step, reason, proof);
            return;
        }

        var from = file.State;
        file.State = next;
        switch (request.Kind)
        {
            case DecisionKind.Explained:
                Explain(step, concerned, reason, proof);
                return;
            case DecisionKind.ProposeHelp or DecisionKind.ProposeRemoval:
                Propose(step, concerned, request.Kind == DecisionKind.ProposeRemoval, from);
                break;
            case DecisionKind.Confirm when next == CaseState.NoticePeriod:
                file.NoticeUntil = deadlines.NoticeUntil(file.Region, options.DayOf(step.Docket.Now));
                break;
            case DecisionKind.Reject:
                file.EndProposal();
                Mark(step, step.Household.FindingsOf(file), proposed: false);
                break;
        }

        step.Docket.Note(file, step.Actor, Decisions.ActionOf(request.Kind), reason, proof);
    }

    private static void Explain(CaseStep step, IReadOnlyList<FindingFile> concerned, string reason, string proof)
    {
        foreach (var finding in concerned)
        {
            finding.Suppressed = true;
            step.Household.Explained.Add(finding.ExplainedKey);
            step.Docket.Changed(finding);
            step.Docket.Explanations.Add(new ExplanationEntry(finding, step.Actor, proof, reason));
            step.Docket.Note(step.File, step.Actor, "explained", reason, proof, finding.FindingId);
        }
    }

    private static void Propose(CaseStep step, IEnumerable<FindingFile> concerned, bool removal, CaseState from)
    {
        (step.File.ProposedBy, step.File.ProposedRemoval, step.File.ProposedFrom) = (step.Actor, removal, from);
        Mark(step, concerned, proposed: true);
    }

    private static void Mark(CaseStep step, IEnumerable<FindingFile> findings, bool proposed)
    {
        foreach (var finding in findings.Where(finding => finding.Proposed != proposed))
        {
            finding.Proposed = proposed;
            step.Docket.Changed(finding);
        }
    }

    // What came up after the proposal was never decided: closing must not bury it.
    private static void Close(CaseStep step, string reason, string proof)
    {
        var undecided = step.Household.FindingsOf(step.File)
            .Where(finding => finding.IsPressing && !finding.Proposed).OrderBy(finding => finding.FindingId).ToList();
        AssessCase.Close(step.Docket, step.Household, step.Actor, reason, proof);
        if (undecided.Count == 0)
            return;
        var file = GroupFindings.OpenCase(
            step.Docket, step.Household, step.File.Region, step.File.Programmes, step.Docket.Now, JournalEntry.System,
            $"Findings that the decision on case {step.File.CaseId} did not cover.");
        foreach (var finding in undecided)
        {
            finding.Case = file;
            finding.CountedFrom = step.Docket.Now;
            step.Docket.Changed(finding);
        }
    }
}
