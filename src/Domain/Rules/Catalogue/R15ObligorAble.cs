using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R15: somebody outside the household owes a member support, can give it by the local formula, and no agreement or judgment
/// says how much. Yellow: help goes on while the family is brought to an agreement; where the obligor refuses, help first
/// and recover later. Computed support counts as income only where the pack says so. Destitute support has R13.
/// </summary>
public sealed class R15ObligorAble : IRule
{
    public RuleId Id { get; } = new("R15");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Support];

    public IReadOnlyList<Type> About { get; } = [typeof(SupportValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           where member.ActiveOn(context.On).Any(help => help.Programme is Programmes.Dibao or Programmes.Edge or Programmes.Rigid)
           let duties = member.FactsOf<SupportValue>(MatchStrength.Strong)
               .Where(duty => duty.Fact.HoldsOn(context.On) && duty.Value.From <= context.On && !(duty.Value.To <= context.On)).ToList()
           where duties.Count > 0
           select new RuleOutcome(member.PersonId, Judge(household, member, duties, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, SupportValue Value)> duties, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var able = false;
        foreach (var (fact, duty) in duties)
        {
            if (trace.Check("support.by_agreement", duty.AgreedMonthly is not null, fact, duty.AgreedMonthly?.ToString()))
                continue;
            var owed = SupportFormula.Owed(duty, household, context);
            if (owed is CountedAmount.Known known)
                able |= trace.Check("support.obligor_able", known.Amount > Money.Zero, fact, $"{duty.Relation} {known.Amount}");
            else
                missing.UnionWith(owed.Missing);
        }

        if (able)
            return trace.Applies(Level.Yellow, household.MonthlyAmountOn(context.On));
        return missing.Count > 0 ? trace.Unknown("support.unknown", [.. missing]) : trace.DoesNotApply();
    }
}
