using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// P09: the standard rose, but what was paid since then is less than the former amount and the raise for each month and
/// person together: raise or back-pay is missing. A top-up is line less income, so while people and income stay the same
/// it grows by exactly the raise of the line for each person; where people changed, J02 and J03 recount instead.
/// </summary>
public sealed class P09RaiseNotPaid : IRule
{
    private const int LookBackMonths = 12;

    public RuleId Id { get; } = new("P09");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Payment;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Payments];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var outcomes = new List<RuleOutcome>();
        foreach (var programme in (ReadOnlySpan<string>)[Programmes.Dibao, Programmes.Tekun])
        {
            var months = household.PaidMonthsIn(context).Where(m => m.Programme == programme).ToList();
            if (months.Count > 0 && Judge(household, programme, months, context) is { } verdict)
                outcomes.Add(new(0, verdict));
        }

        // One subject, one verdict: a household is paid under one of the two.
        return outcomes.Count <= 1 ? outcomes : [outcomes.MaxBy(o => o.Verdict is Verdict.Applies)!];
    }

    private static Verdict? Judge(
        HouseholdState household, string programme, List<ProgrammeMonth> months, RuleContext context)
    {
        var key = programme + ".standard";
        if (context.Parameters.Find(key, household.Region, household.Area, context.On) is not { } now
            || now.From < context.On.AddMonths(-LookBackMonths)
            || context.Parameters.Find(key, household.Region, household.Area, now.From.AddDays(-1)) is not { } before
            || before.Value >= now.Value)
            return null;
        var trace = new TraceBuilder(0);
        var raisedFrom = PaidMonths.Of(now.From);
        var former = months.Find(m => m.Month == raisedFrom.AddMonths(-1) && WasPaid(m));
        var since = months.Where(m => m.Month >= raisedFrom && WasPaid(m)).ToList();
        if (since.Count == 0)
            return null;
        if (former is null)
            return trace.Unknown("payment.former_amount_unknown", "payments." + PaidMonths.TextOf(raisedFrom.AddMonths(-1)));
        var people = PeopleIn(former);
        if (!trace.Check("payment.same_people_since_raise", since.All(m => PeopleIn(m).SetEquals(people)), $"{people.Count}"))
            return trace.DoesNotApply();
        var expected = Expected(former.Paid, now, before, people.Count, since.Count);
        var paid = since.Aggregate(Money.Zero, (sum, m) => sum + m.Paid);
        var missing = trace.Check("payment.raise_not_paid_in_full", paid < expected, $"{since[0].Text}..{since[^1].Text}: {paid}", expected.ToString(), now);
        return missing ? trace.Applies(Level.Red, expected - paid) : trace.DoesNotApply();
    }

    // A month without any money belongs to P02 or P07; here only what was paid too low counts.
    private static bool WasPaid(ProgrammeMonth month) => month.IsDue && month.Lines.Any(line => !line.Returned);

    private static HashSet<long> PeopleIn(ProgrammeMonth month) =>
        [.. month.Enrolments.Where(e => e.Enrolment.ActiveOn(month.Month)).Select(e => e.Member.PersonId)];

    private static Money Expected(Money former, ParameterValue now, ParameterValue before, int people, int months)
    {
        var raise = Money.FromYuan((now.Value - before.Value) * people);
        return new((former.Fen + raise.Fen) * months);
    }
}
