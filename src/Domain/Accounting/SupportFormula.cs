using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>
/// Support that an obligor owes (赡养、抚养、扶养费). An agreement or judgment goes first; else
/// (income of the obligor's household − line × its persons) × share ÷ number supported, and nothing below the line;
/// maintenance of a child after divorce is a share of the payer's income, capped. Shares and line are parameters:
/// published formulas take 50 % over the dibao line or 30 % over the low-income line, alimony 25 % capped at 50 %.
/// </summary>
public static class SupportFormula
{
    public const string Share = "support.share";
    public const string LineMultiple = "support.line_multiple";
    public const string AlimonyShare = "support.alimony_share";
    public const string AlimonyCap = "support.alimony_cap";

    /// <summary>Whether a computed amount counts as income without agreement or judgment; off wherever no pack turns it on.</summary>
    public const string CountsComputed = "support.counts_computed";

    /// <summary>The amount owed in a month, agreed or computed.</summary>
    /// <param name="support">The obligation.</param>
    /// <param name="household">The household of the supported person, whose place gives line and shares.</param>
    /// <param name="context">Day and parameters.</param>
    public static CountedAmount Owed(SupportValue support, HouseholdState household, RuleContext context)
    {
        if (support.AgreedMonthly is { } agreed)
            return new CountedAmount.Known(agreed);
        return support.Alimony ? Alimony(support, household, context) : Computed(support, household, context);
    }

    /// <summary>What of the obligation is income: agreed amounts are; computed ones only where the pack says so.</summary>
    internal static IncomeItem Item(Fact fact, SupportValue support, HouseholdState household, RuleContext context)
    {
        if (support.AgreedMonthly is { } agreed)
            return new(IncomeKinds.Support, "support.agreed", agreed, agreed, Fact: fact);
        if (Find(CountsComputed, household, context) is not { Value: not 0 } counts)
            return new(IncomeKinds.Support, "support.computed_does_not_count", null, Money.Zero, Fact: fact);
        return Owed(support, household, context) switch
        {
            CountedAmount.Known known => new(
                IncomeKinds.Support, "support.computed", known.Amount, known.Amount, Fact: fact, Parameter: counts),
            var open => new(IncomeKinds.Support, "support.unknown", null, null, Fact: fact, Missing: open.Missing[0]),
        };
    }

    private static CountedAmount Computed(SupportValue support, HouseholdState household, RuleContext context)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var share = Need(Share, household, context, missing);
        var multiple = Need(LineMultiple, household, context, missing);
        var line = Need(HouseholdAccount.DibaoLine, household, context, missing);
        var income = Need(support.ObligorMonthlyIncome?.Yuan, "obligor_monthly_income", missing);
        var persons = Need(support.ObligorPersons, "obligor_persons", missing);
        var supported = Need(support.SupportedPersons, "supported_persons", missing);
        if (missing.Count > 0)
            return new CountedAmount.Unknown(Money.Zero, [.. missing]);
        var above = income - line * multiple * persons;
        return new CountedAmount.Known(
            above <= 0 ? Money.Zero : Money.FromYuan(above * share / Math.Max(1m, supported)));
    }

    private static CountedAmount Alimony(SupportValue support, HouseholdState household, RuleContext context)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var share = Need(AlimonyShare, household, context, missing);
        var cap = Need(AlimonyCap, household, context, missing);
        var income = Need(support.ObligorMonthlyIncome?.Yuan, "obligor_monthly_income", missing);
        var supported = Need(support.SupportedPersons, "supported_persons", missing);
        if (missing.Count > 0)
            return new CountedAmount.Unknown(Money.Zero, [.. missing]);
        // The cap holds for all children of the payer together.
        var each = Math.Min(share, cap / Math.Max(1m, supported));
        return new CountedAmount.Known(Money.FromYuan(income * each));
    }

    private static decimal Need(string key, HouseholdState household, RuleContext context, SortedSet<string> missing) =>
        Need(Find(key, household, context)?.Value, key, missing);

    private static decimal Need(decimal? value, string name, SortedSet<string> missing)
    {
        if (value is null)
            missing.Add(name);
        return value ?? 0;
    }

    private static ParameterValue? Find(string key, HouseholdState household, RuleContext context) =>
        context.Parameters.Find(key, household.Region, household.Area, context.On);
}
