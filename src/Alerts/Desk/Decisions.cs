using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Risk.Scoring;
using LowIncomeMonitor.Domain.Rules;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Alerts.Desk;

/// <summary>Records the steps of caseworkers. What may follow what is the lifecycle's to say; this adds who may do it.</summary>
internal sealed class Decisions(
    CaseTransaction transaction, StepEffects effects, AssessCase assess, AlertsOptions options, ILogger<Decisions> logger)
{
    public async Task<DeskResult> RunAsync(DeskCaller caller, DecisionRequest request, CancellationToken cancellationToken)
    {
        // Before the request itself is judged: somebody who may not see the case learns nothing about it.
        if (StepRequest.FaultOf(request) is { } fault)
            return await transaction.FindAsync(caller, request.CaseId, cancellationToken) is null
                ? CaseTransaction.NotFound()
                : Invalid(fault);
        var result = await transaction.RunAsync(caller, request.CaseId, step => Take(step, request), cancellationToken);
        if (result is { Outcome: DeskOutcome.Done, Case: { } view })
            Log.StepTaken(logger, view.CaseId, ActionOf(request.Kind), view.State.ToString());
        return result;
    }

    private DeskResult? Take(CaseStep step, DecisionRequest request)
    {
        var file = step.File;
        if (request.ExpectedVersion is { } version && version != file.Version)
            return new DeskResult(DeskOutcome.Stale, null, "The case has changed since you read it. Read it again, then decide.");
        if (request.Kind is not (DecisionKind.Confirm or DecisionKind.Reject)
            && file.HolderAt(step.Docket.Now) != step.Actor)
        {
            return CaseTransaction.Refused("You do not hold the case. Claim it first.");
        }

        var open = step.Household.FindingsOf(file).Where(finding => finding.IsPressing).OrderBy(finding => finding.FindingId).ToList();
        if (request.FindingIds.Except(open.Select(finding => finding.FindingId)).Any())
            return Invalid("A finding given is not among the open ones of this case. Read the case again.");
        var concerned = request.FindingIds.Count == 0
            ? Concerned(request.Kind, open)
            : open.Where(finding => request.FindingIds.Contains(finding.FindingId)).ToList();

        var directions = concerned.Select(finding => finding.Direction).ToHashSet();
        var move = CaseLifecycle.Judge(file.Position, request.Kind, step.Actor, directions, options.DayOf(step.Docket.Now));
        if (move.Next is not { } next)
            return CaseTransaction.Refused(move.Why!);
        if (request.Kind == DecisionKind.ProposeHelp && file.State != CaseState.Visited && RestsOnAScoreAlone(concerned))
            return CaseTransaction.Refused("A score alone is no ground for a decision. Speak to the household first and record the contact as a visit.");
        if (request.Kind == DecisionKind.Explained && concerned.Count == 0)
            return CaseTransaction.Refused("There is no open finding to explain.");
        if (request.Kind == DecisionKind.Confirm && ProposalIsGroundless(file, open))
            return CaseTransaction.Refused(
                "What the proposal rested on has changed or was cleared since. Turn it down, and propose again if need be.");

        effects.Apply(step, request, next, concerned);
        assess.Run(step.Docket, step.Household);
        return null;
    }

    private static bool RestsOnAScoreAlone(List<FindingFile> concerned) =>
        concerned.Count > 0 && concerned.TrueForAll(finding => finding.Rule == PhoneCheck.Rule);

    // A proposal without a list covers its own side of the cut only: a removal never settles what asks for help.
    private static List<FindingFile> Concerned(DecisionKind kind, List<FindingFile> open) => kind switch
    {
        DecisionKind.ProposeRemoval => [.. open.Where(finding => finding.Direction != RuleDirection.Add)],
        DecisionKind.ProposeHelp => [.. open.Where(finding => finding.Direction != RuleDirection.Remove)],
        _ => open,
    };

    // Eligibility may have drifted between proposal and confirmation: facts are looked at again.
    private static bool ProposalIsGroundless(CaseFile file, List<FindingFile> open) =>
        file.ProposedRemoval && !open.Any(finding => finding.Proposed && finding.Direction == RuleDirection.Remove);

    private static DeskResult Invalid(string why) => new(DeskOutcome.Invalid, null, why);

    public static string ActionOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Received => "received",
        DecisionKind.Visited => "visited",
        DecisionKind.Explained => "explained",
        DecisionKind.ProposeHelp => "help_proposed",
        DecisionKind.ProposeRemoval => "removal_proposed",
        DecisionKind.Confirm => "confirmed",
        DecisionKind.Reject => "rejected",
        DecisionKind.Close => "closed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
