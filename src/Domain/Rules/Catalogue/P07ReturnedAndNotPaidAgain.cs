using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// P07: the bank returned a payment (退票) and it was not paid again within the days that the local rules allow. The
/// family has gone without since, so it is on its side.
/// </summary>
public sealed class P07ReturnedAndNotPaidAgain : IRule
{
    /// <summary>Calendar days in which a returned payment must be paid again.</summary>
    public const string DaysKey = "payments.repay_days";

    public RuleId Id { get; } = new("P07");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Payment;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Payments];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var returned = household.PaidMonthsIn(context).Where(m => m.Returned > Money.Zero).ToList();
        if (returned.Count == 0)
            return [];
        var trace = new TraceBuilder(0);
        if (context.Parameters.Find(DaysKey, household.Region, household.Area, context.On) is not { } days)
            return [new(0, trace.Unknown("parameter.missing", DaysKey))];
        var (owed, undated) = (Money.Zero, false);
        foreach (var month in returned)
        {
            var open = month.Returned - month.Paid;
            if (!trace.Check("payment.returned_still_open", open > Money.Zero, $"{month.Programme} {month.Text}: {month.Returned}", month.Paid.ToString()))
                continue;
            if (month.Lines.Where(line => line.Returned).Max(line => line.PaidOn) is not { } since)
                undated = true;
            else if (trace.Check("payment.repay_days_over", since.AddDays((int)days.Value) < context.On, $"{context.On.DayNumber - since.DayNumber}", $"{days.Value:0}", days))
                owed += open;
        }

        if (owed > Money.Zero)
            return [new(0, trace.Applies(Level.Red, owed))];
        return [new(0, undated ? trace.Unknown("payment.return_day_unknown", "payments.paid_on") : trace.DoesNotApply())];
    }
}
