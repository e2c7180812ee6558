using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A22: what the family bore for hospital stays in twelve months reaches the local share of its yearly declared
/// income (刚性支出). With no income at all, the share is taken of twelve dibao lines, so that a family without
/// income is not called rigid over a small bill. Looks at the layers below dibao only.
/// </summary>
public sealed class A22RigidSpendingRatio : IRule
{
    public RuleId Id { get; } = new("A22");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Hospitalizations];

    public IReadOnlyList<Type> About { get; } = [typeof(HospitalStayValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var stays = household.Members
            .SelectMany(m => CountedStays.Of(m, context.On))
            .OrderBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal)
            .ToList();
        var programmes = household.ProgrammesOn(context.On);
        var lookedAt = stays.Count > 0
            && programmes.Any(BelowDibao)
            && !programmes.Any(p => p is Programmes.Dibao or Programmes.Tekun);
        return lookedAt ? [new RuleOutcome(0, Judge(household, stays, context))] : [];
    }

    private static bool BelowDibao(string programme) =>
        programme is Programmes.Edge or Programmes.Rigid or Programmes.Monitored
            or Programmes.WatchExited or Programmes.WatchRefused;

    private static Verdict Judge(
        HouseholdState household, List<(Fact Fact, HospitalStayValue Stay)> stays, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        var spent = Money.Zero;
        foreach (var (fact, stay) in stays)
        {
            if (trace.Check("medical.burden_known", stay.BorneByFamily is not null, fact, stay.BorneByFamily?.ToString()))
                spent += stay.BorneByFamily!.Value;
        }

        var members = household.Members.Where(m => m.IsActiveOn(context.On)).ToList();
        if (members.Any(m => m.DeclaredMonthlyIncome is null))
            return trace.Unknown("income.unknown", "declared_monthly_income");
        if (context.Parameters.Find("rigid.share", household.Region, household.Area, context.On) is not { } share)
            return trace.Unknown("parameter.missing", "rigid.share");
        if (context.Parameters.Find("dibao.standard", household.Region, household.Area, context.On) is not { } line)
            return trace.Unknown("parameter.missing", "dibao.standard");

        var income = members.Sum(m => m.DeclaredMonthlyIncome!.Value.Yuan) * 12m;
        var hasIncome = trace.Check("income.declared", income > 0, Money.FromYuan(income).ToString());
        var basis = hasIncome ? income : 12m * line.Value;
        if (!hasIncome)
            trace.Check("income.none_so_line_counts", true, Money.FromYuan(basis).ToString(), parameter: line);
        var limit = Money.FromYuan(basis * share.Value);
        return trace.Check(
            "medical.share_of_income", spent > Money.Zero && spent >= limit, spent.ToString(), limit.ToString(), share)
            ? trace.Applies(Level.Orange, spent)
            : spent < limit && stays.Exists(s => s.Stay.BorneByFamily is null)
                ? trace.Unknown("medical.burden_unknown", "own_payment")
                : trace.DoesNotApply();
    }
}
