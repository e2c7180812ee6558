using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// P01: a month was paid in which nobody of the household was under the programme (错发). A month after help ended, or
/// after a death, belongs to P04, which knows since when.
/// </summary>
public sealed class P01PaidWithoutEnrolment : IRule
{
    public RuleId Id { get; } = new("P01");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Payment;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Payments];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var paid = household.PaidMonthsIn(context)
            .Where(m => Programmes.PaysMonthly(m.Programme) && m.Paid > Money.Zero)
            .ToList();
        if (paid.Count == 0)
            return [];
        var trace = new TraceBuilder(0);
        var wrong = Money.Zero;
        foreach (var month in paid.Where(m => !WasEnrolledBefore(household, m)))
        {
            if (trace.Check("payment.month_not_enrolled", !month.IsPayable, $"{month.Programme} {month.Text}", month.Paid.ToString()))
                wrong += month.Paid;
        }

        return [new(0, wrong > Money.Zero ? trace.Applies(Level.Red, wrong) : trace.DoesNotApply())];
    }

    private static bool WasEnrolledBefore(HouseholdState household, ProgrammeMonth month) =>
        household.Members.SelectMany(m => m.Enrolments)
            .Any(e => e.Programme == month.Programme && e.EnrolledOn < month.Month && e.EndedOn <= month.Month);
}
