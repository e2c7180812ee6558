using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>What of one item of income counts, by the parameters of one household's place on one day.</summary>
public sealed class IncomeRules(HouseholdState household, RuleContext context)
{
    /// <summary>Prefix of the flags that say which kinds of income count.</summary>
    public const string Counts = "income.counts.";

    /// <summary>Prefix of the flags that say under which kinds of contribution a wage may stand.</summary>
    public const string SignalsWage = "employment.signals_wage.";

    /// <summary>Share of a wage that counts as the cost of working.</summary>
    public const string WorkCostShare = "income.work_cost_share";

    /// <summary>Months from the start of work whose wage is not counted.</summary>
    public const string FirstMonths = "income.disregarded_first_months";

    /// <summary>Legal least contribution base; a base at it says nothing of the wage.</summary>
    public const string LeastBase = "employment.least_contribution_base";

    /// <summary>Whether an able adult who does not work is taken to earn the minimum wage; off wherever no pack turns it on.</summary>
    public const string ImputedWage = "income.imputed_wage";

    public const string MinimumWage = "wage.minimum";

    /// <summary>An item of a statement or an economic check.</summary>
    public IncomeItem Of(Fact fact, IncomeValue income)
    {
        if (Find(Counts + income.Kind) is not { } counts)
            return new(income.Kind, "parameter.missing", income.MonthlyAmount, null, Fact: fact, Missing: Counts + income.Kind);
        if (counts.Value == 0)
            return new(income.Kind, "income.kind_is_no_income", income.MonthlyAmount, Money.Zero, Fact: fact, Parameter: counts);
        if (income.MonthlyAmount is not { } amount)
            return new(
                income.Kind, income.YearlyAmount is null ? "income.amount_unknown" : "income.yearly_not_divided",
                income.YearlyAmount, null, Fact: fact, Missing: "monthly_amount");
        return income.Kind == IncomeKinds.Wage
            ? Wage(amount, income.From, fact)
            : new(income.Kind, "income.counted", amount, amount, Fact: fact, Parameter: counts);
    }

    /// <summary>A pension as its payer reports it: paid money, so it is known.</summary>
    public IncomeItem Of(Fact fact, PensionValue pension)
    {
        var kind = "pension_" + pension.Kind;
        return Of(fact, new IncomeValue(kind, pension.From, pension.To, pension.MonthlyAmount, null));
    }

    /// <summary>A contribution, which is no wage: it proves nothing and may point to one.</summary>
    public IncomeItem Of(Fact fact, EmploymentValue employment)
    {
        if (employment.Kind is not { } kind)
            return new(IncomeKinds.Wage, "employment.kind_unknown", employment.MonthlyBase, null, Fact: fact, Missing: "employment_kind");
        if (Find(SignalsWage + kind) is not { } signals)
            return new(IncomeKinds.Wage, "parameter.missing", employment.MonthlyBase, null, Fact: fact, Missing: SignalsWage + kind);
        if (signals.Value == 0)
            return new(IncomeKinds.Wage, "employment.kind_signals_no_wage", employment.MonthlyBase, Money.Zero, Fact: fact, Parameter: signals);
        if (employment.MonthlyBase is not { } amount)
            return new(IncomeKinds.Wage, "employment.wage_unknown", null, null, Fact: fact, Missing: "wage");
        if (Find(LeastBase) is { } least && amount <= Money.FromYuan(least.Value))
            return new(IncomeKinds.Wage, "employment.base_is_the_least", amount, null, Fact: fact, Parameter: least, Missing: "wage");
        var wage = Wage(amount, employment.From, fact);
        return wage.Counted == Money.Zero && wage.Check == "income.first_months_disregarded"
            ? wage
            : wage with { Check = "employment.base_is_no_wage", Counted = null, Indicates = wage.Counted, Missing = "wage" };
    }

    /// <summary>The minimum wage of an able adult without work, where a pack turns this on; null means that nothing is imputed.</summary>
    public IncomeItem? Imputed(Member member, bool works)
    {
        var able = !works && member.LabourCapacity == "full" && member.AgeOn(context.On) is >= 18 and < 60
            && member.SchoolingOn(context.On) is null or "none";
        if (!able || Find(ImputedWage) is not { Value: not 0 } switchedOn)
            return null;
        if (Find(MinimumWage) is not { } minimum)
            return new("imputed", "parameter.missing", null, null, Missing: MinimumWage);
        var amount = Money.FromYuan(minimum.Value);
        return new("imputed", "income.imputed_wage", amount, amount, Parameter: switchedOn);
    }

    internal ParameterValue? Find(string key) =>
        context.Parameters.Find(key, household.Region, household.Area, context.On);

    // Both disregards are favours of the pack: where none is in force, none is given.
    private IncomeItem Wage(Money amount, DateOnly from, Fact fact)
    {
        if (Find(FirstMonths) is { } months && from.AddMonths((int)months.Value) > context.On)
            return new(IncomeKinds.Wage, "income.first_months_disregarded", amount, Money.Zero, Fact: fact, Parameter: months);
        if (Find(WorkCostShare) is not { } share)
            return new(IncomeKinds.Wage, "income.counted", amount, amount, Fact: fact);
        var cost = Money.FromYuan(amount.Yuan * share.Value);
        return new(IncomeKinds.Wage, "income.counted_less_work_cost", amount, amount - cost, Fact: fact, Parameter: share);
    }
}
