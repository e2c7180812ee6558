using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// P05: two benefits that exclude each other were paid to one person for one month. Where lines name no person and
/// several people share the household, two members may rightly hold one each: that is unknown, not wrong.
/// </summary>
public sealed class P05ExclusiveBenefitsPaid : IRule
{
    public RuleId Id { get; } = new("P05");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Payment;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Payments];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var months = household.PaidMonthsIn(context).Where(m => m.Paid > Money.Zero).GroupBy(m => m.Month).OrderBy(g => g.Key);
        var trace = new TraceBuilder(0);
        var (twice, untold, looked) = (Money.Zero, false, false);
        foreach (var month in months)
        {
            var lines = month.SelectMany(m => m.Lines).Where(line => !line.Returned).ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                for (var j = i + 1; j < lines.Count; j++)
                {
                    if (!Programmes.AreExclusive(lines[i].Programme, lines[j].Programme))
                        continue;
                    looked = true;
                    var same = SamePerson(household, lines[i], lines[j]);
                    untold |= same is null;
                    if (trace.Check("payment.exclusive_to_one_person", same == true, $"{PaidMonths.TextOf(month.Key)}: {lines[i].Programme} {lines[i].Amount}", $"{lines[j].Programme} {lines[j].Amount}"))
                        twice += Smaller(lines[i].Amount, lines[j].Amount);
                }
            }
        }

        if (!looked)
            return [];
        if (twice > Money.Zero)
            return [new(0, trace.Applies(Level.Red, twice))];
        return [new(0, untold ? trace.Unknown("payment.person_unknown", "payments.person_id") : trace.DoesNotApply())];
    }

    private static bool? SamePerson(HouseholdState household, PaymentLine left, PaymentLine right)
    {
        if (left.PersonId != 0 && right.PersonId != 0)
            return left.PersonId == right.PersonId;
        return household.Members.Count == 1 ? true : null;
    }

    private static Money Smaller(Money left, Money right) => left < right ? left : right;
}
