using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// J08: the periodic review of a household on dibao or tekun is overdue: yearly where nobody can work, half-yearly where
/// somebody can. The day of the last review comes from the bureau's files, which are not fed yet.
/// </summary>
public sealed class J08ReviewOverdue : IRule
{
    public const string Stable = "review.months_stable";
    public const string Unstable = "review.months_unstable";

    public RuleId Id { get; } = new("J08");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Adjust;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Reviews];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
        household.LivingOn(context.On).Where(m => m.IsUnder(context.On, Programmes.Dibao, Programmes.Tekun)).ToList() is { Count: > 0 } helped
            ? [new RuleOutcome(0, Judge(household, helped, context))]
            : [];

    private static Verdict Judge(HouseholdState household, List<Member> helped, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        if (context.Find(household, Stable) is not { } stable || context.Find(household, Unstable) is not { } unstable)
            return trace.Unknown("parameter.missing", Stable, Unstable);
        if (household.LastReviewedOn is not { } last)
            return trace.Unknown("review.last_unknown", "last_review");
        var able = trace.Check("labour.somebody_able", helped.Any(m => m.LabourCapacity is "full" or "partial"));
        var months = able ? unstable : stable;
        var due = last.AddMonths(months.Whole());
        if (trace.Check(
            "review.overdue", due < context.On, last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), months))
            return trace.Applies(Level.Yellow, null);
        // The shorter period would hold if the unknown one can work.
        return !able && last.AddMonths(unstable.Whole()) < context.On && helped.Any(m => m.LabourCapacity is null)
            ? trace.Unknown("labour.capacity_unknown", "labour_capacity")
            : trace.DoesNotApply();
    }
}
