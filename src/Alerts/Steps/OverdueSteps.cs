using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>Steps past their last day. Stored as a number: values are added, never changed.</summary>
[Flags]
internal enum OverdueSteps
{
    None = 0,
    Receive = 1,
    Visit = 2,
    Propose = 4,
}

/// <summary>Which steps a case still owes, and which of them are late.</summary>
internal static class OwedSteps
{
    /// <summary>The steps owed in a state, with their last days.</summary>
    public static IEnumerable<(OverdueSteps Step, DateOnly By)> Of(CaseState state, CaseDeadlines deadlines)
    {
        if (state is CaseState.New or CaseState.Assigned && deadlines.ReceiveBy is { } receive)
            yield return (OverdueSteps.Receive, receive);
        if (state is CaseState.New or CaseState.Assigned or CaseState.Received && deadlines.VisitBy is { } visit)
            yield return (OverdueSteps.Visit, visit);
        if (state is CaseState.New or CaseState.Assigned or CaseState.Received or CaseState.Visited
            && deadlines.ProposeBy is { } propose)
        {
            yield return (OverdueSteps.Propose, propose);
        }
    }
}
