using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>People outside the household who owe a member support and can give it (法定赡养、抚养、扶养义务人).</summary>
internal static class Obligors
{
    /// <summary>
    /// Adds the step that says that nobody obliged and able is known. An obligor of whom nothing is known beyond the
    /// obligation does not count: a question is better than a gap.
    /// </summary>
    public static bool CheckNone(TraceBuilder trace, Member member, HouseholdState household, RuleContext context)
    {
        foreach (var (fact, support) in member.FactsOf<SupportValue>(MatchStrength.Strong))
        {
            if (support.From <= context.On && (support.To is not { } to || context.On < to)
                && SupportFormula.Owed(support, household, context).Floor > Money.Zero)
                return trace.Check("support.no_able_obligor", false, fact, support.Relation);
        }

        return trace.Check("support.no_able_obligor", true);
    }
}
