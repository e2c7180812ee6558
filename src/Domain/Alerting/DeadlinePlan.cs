using LowIncomeMonitor.Domain.Calendars;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>
/// Deadlines of a case: each open finding has its own, counted in working days from the day it was raised, and the
/// case has the earliest of each step. So a later, milder finding never moves a deadline back.
/// </summary>
public sealed class DeadlinePlan(WorkCalendar calendar, IReadOnlyDictionary<Level, StepDays> days)
{
    /// <param name="open">Level, direction and local day of raising of every finding that is open and not suppressed.</param>
    public CaseDeadlines Of(IEnumerable<(Level Level, RuleDirection Direction, DateOnly RaisedOn)> open)
    {
        var plan = CaseDeadlines.None;
        foreach (var (level, direction, raisedOn) in open)
        {
            var steps = days[level];
            var receive = calendar.DueDate(raisedOn, steps.Receive);
            var visit = calendar.DueDate(raisedOn, direction == RuleDirection.Add ? steps.WelfareVisit : steps.Visit);
            var propose = steps.Propose is { } n ? calendar.DueDate(raisedOn, n) : (DueDay?)null;
            plan = new CaseDeadlines(
                Earlier(plan.ReceiveBy, receive.Date),
                Earlier(plan.VisitBy, visit.Date),
                Earlier(plan.ProposeBy, propose?.Date),
                plan.Provisional || receive.Provisional || visit.Provisional || propose is { Provisional: true });
        }

        return plan;
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) =>
        one is null || other < one ? other ?? one : one;
}
