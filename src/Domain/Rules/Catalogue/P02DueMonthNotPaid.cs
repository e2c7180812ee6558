using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// P02: help ran and the month's batch has arrived, but holds no line for the household (漏发). Red, on the side of the
/// family. A line that the bank returned belongs to P07. Where no batch of the programme and month is known, nothing is
/// said: the batch may still come.
/// </summary>
public sealed class P02DueMonthNotPaid : IRule
{
    public RuleId Id { get; } = new("P02");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Payment;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Payments];

    public IReadOnlyList<string> SilenceOf { get; } = [Records.Sources.Payments];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var due = household.PaidMonthsIn(context).Where(m => Programmes.PaysMonthly(m.Programme) && m.IsDue).ToList();
        if (due.Count == 0)
            return [];
        var trace = new TraceBuilder(0);
        var missed = 0;
        Money? owed = Money.Zero;
        foreach (var month in due)
        {
            // Dead people draw nothing; the month of death itself is still due.
            var alive = month.Enrolments.Any(e => e.Enrolment.ActiveOn(month.Month) && !e.Member.IsReportedDead(month.Month.AddDays(-1)));
            if (!trace.Check("payment.due_month_without_line", alive && month.Lines.Count == 0, $"{month.Programme} {month.Text}", month.Approved?.ToString()))
                continue;
            missed++;
            owed = owed is { } sum && month.Approved is { } approved ? sum + approved : null;
        }

        return [new(0, missed > 0 ? trace.Applies(Level.Red, owed) : trace.DoesNotApply())];
    }
}
