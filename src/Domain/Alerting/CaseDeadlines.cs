namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>Last days for the steps of a case.</summary>
/// <param name="ReceiveBy">To sign for it.</param>
/// <param name="VisitBy">To visit.</param>
/// <param name="ProposeBy">To propose; null when no open finding asks for it.</param>
/// <param name="Provisional">True when a day touches a year whose holidays are not announced.</param>
public sealed record CaseDeadlines(DateOnly? ReceiveBy, DateOnly? VisitBy, DateOnly? ProposeBy, bool Provisional)
{
    public static readonly CaseDeadlines None = new(null, null, null, false);

    /// <summary>Whether a step that its state still owes is past its last day.</summary>
    public bool IsOverdue(CaseState state, DateOnly today) => state switch
    {
        CaseState.New or CaseState.Assigned => today > ReceiveBy || today > VisitBy || today > ProposeBy,
        CaseState.Received => today > VisitBy || today > ProposeBy,
        CaseState.Visited => today > ProposeBy,
        _ => false,
    };
}
