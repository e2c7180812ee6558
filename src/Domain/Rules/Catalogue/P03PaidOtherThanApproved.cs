using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// P03: what was paid for a month differs from the approved amount by more than one fen (少发, 多发). Only months for
/// which the roster's amount holds are judged; a raise paid back in one line for several months is explained by P09.
/// </summary>
public sealed class P03PaidOtherThanApproved : IRule
{
    private static readonly Money s_tolerance = new(1);

    public RuleId Id { get; } = new("P03");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Payment;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Payments];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var paid = household.PaidMonthsIn(context)
            .Where(m => Programmes.PaysMonthly(m.Programme) && m.IsDue && m.Lines.Any(line => !line.Returned))
            .ToList();
        if (paid.Count == 0)
            return [];
        var trace = new TraceBuilder(0);
        var difference = Money.Zero;
        var known = false;
        foreach (var month in paid)
        {
            if (month.Approved is not { } approved)
                continue;
            known = true;
            var off = Distance(month.Paid, approved);
            var check = month.Paid < approved ? "payment.below_approved" : "payment.above_approved";
            if (trace.Check(check, off > s_tolerance, $"{month.Programme} {month.Text}: {month.Paid}", approved.ToString()))
                difference += off;
        }

        if (!known)
            return [new(0, trace.Unknown("payment.approved_unknown", "monthly_amount"))];
        return [new(0, difference > Money.Zero ? trace.Applies(Level.Orange, difference) : trace.DoesNotApply())];
    }

    private static Money Distance(Money left, Money right) => left > right ? left - right : right - left;
}
