using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>
/// Which step may follow which. Pure; the only place that knows. A removal can be proposed only after a visit and
/// only on a removal finding, is confirmed by another person, and then waits for notice and time to answer.
/// </summary>
public static class CaseLifecycle
{
    /// <summary>Judges a step.</summary>
    /// <param name="position">Where the case stands.</param>
    /// <param name="kind">The step.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="concerned">Directions of the open findings to which the step belongs.</param>
    /// <param name="today">The day.</param>
    public static CaseMove Judge(
        CasePosition position, DecisionKind kind, string actor, IReadOnlyCollection<RuleDirection> concerned, DateOnly today)
    {
        if (position.State is CaseState.Closed)
            return CaseMove.Refused("The case is closed. A new finding opens a new case.");
        return kind switch
        {
            DecisionKind.Received => From(position, CaseState.Received, CaseState.Assigned),
            DecisionKind.Visited => From(position, CaseState.Visited, CaseState.Assigned, CaseState.Received),
            DecisionKind.Explained => From(
                position, position.State, CaseState.Assigned, CaseState.Received, CaseState.Visited),
            DecisionKind.ProposeHelp => From(position, CaseState.Proposed, CaseState.Received, CaseState.Visited),
            DecisionKind.ProposeRemoval => ProposeRemoval(position, concerned),
            DecisionKind.Confirm => Confirm(position, actor),
            DecisionKind.Reject => From(position, position.ProposedFrom ?? CaseState.Received, CaseState.Proposed),
            DecisionKind.Close => Close(position, today),
            _ => CaseMove.Refused("Unknown step."),
        };
    }

    private static CaseMove ProposeRemoval(CasePosition position, IReadOnlyCollection<RuleDirection> concerned)
    {
        if (!concerned.Contains(RuleDirection.Remove))
            return CaseMove.Refused(
                "No open finding of this case supports a removal: it asks for a check or for help. Record what the check found.");
        return From(position, CaseState.Proposed, CaseState.Visited);
    }

    private static CaseMove Confirm(CasePosition position, string actor)
    {
        if (position.State != CaseState.Proposed)
            return From(position, CaseState.Decided, CaseState.Proposed);
        if (actor == position.ProposedBy)
            return CaseMove.Refused("A proposal is confirmed by another person than the one who made it.");
        return CaseMove.To(position.ProposedRemoval ? CaseState.NoticePeriod : CaseState.Decided);
    }

    private static CaseMove Close(CasePosition position, DateOnly today) =>
        position.State == CaseState.NoticePeriod && today <= position.NoticeUntil
            ? CaseMove.Refused($"The household may answer until {position.NoticeUntil:yyyy-MM-dd}; close the case after that day.")
            : From(position, CaseState.Closed, CaseState.NoticePeriod, CaseState.Decided);

    private static CaseMove From(CasePosition position, CaseState to, params IReadOnlyList<CaseState> allowed) =>
        allowed.Contains(position.State)
            ? CaseMove.To(to)
            : CaseMove.Refused($"The case is {position.State}; this step needs {string.Join(" or ", allowed)}.");
}
