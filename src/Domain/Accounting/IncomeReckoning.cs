using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>
/// A member's counted monthly income. The declared total is what the office accepted at the last review, disregards
/// included, and stands as it is; what registers and statements prove is part of it, so the two are never added: the
/// income is at least the larger. A declaration that a register contradicts leaves the amount open, as does a sign of
/// a wage that the declaration does not cover.
/// </summary>
internal static class IncomeReckoning
{
    public static MemberIncome Of(Member member, HouseholdState household, RuleContext context)
    {
        var items = Items(member, household, context);
        var (proven, perhaps) = (Money.Zero, Money.Zero);
        foreach (var item in items)
            (proven, perhaps) = (proven + (item.Counted ?? Money.Zero), perhaps + (item.Indicates ?? Money.Zero));
        var indicated = proven + perhaps;
        return new(member, Amount(member.DeclaredMonthlyIncome, proven, indicated, items), Declared(member, items), proven);
    }

    private static List<IncomeItem> Items(Member member, HouseholdState household, RuleContext context)
    {
        var rules = new IncomeRules(household, context);
        var items = new List<IncomeItem>();
        var works = false;
        var on = context.On;
        foreach (var fact in member.Facts)
        {
            if (fact.SupersededAt is not null || fact.Match.Strength != MatchStrength.Strong || !fact.HoldsOn(on))
                continue;
            switch (fact.Value)
            {
                case IncomeValue income when Runs(income.From, income.To, on):
                    items.Add(rules.Of(fact, income));
                    works |= income.Kind == IncomeKinds.Wage;
                    break;
                case PensionValue pension when Runs(pension.From, pension.To, on):
                    items.Add(rules.Of(fact, pension));
                    break;
                case SupportValue support when Runs(support.From, support.To, on):
                    items.Add(SupportFormula.Item(fact, support, household, context));
                    break;
            }
        }

        // A stated wage answers what a contribution only asks.
        var stated = works;
        foreach (var (fact, employment) in member.FactsOf<EmploymentValue>(MatchStrength.Strong))
        {
            if (!fact.HoldsOn(on) || !Runs(employment.From, employment.To, on))
                continue;
            works = true;
            if (!stated)
                items.Add(rules.Of(fact, employment));
        }

        if (rules.Imputed(member, works) is { } imputed)
            items.Add(imputed);
        return items;
    }

    private static CountedAmount Amount(Money? declared, Money proven, Money indicated, List<IncomeItem> items)
    {
        List<string>? missing = null;
        foreach (var item in items)
        {
            // A wage that is perhaps there is no question where the declaration already covers it.
            var covered = item.Indicates is { } perhaps && declared is { } total && proven + perhaps <= total;
            if (item.Missing is { } name && !covered)
                (missing ??= []).Add(name);
        }

        if (declared is null)
            (missing ??= []).Add("declared_monthly_income");
        else if (proven > declared)
            (missing ??= []).Add("income_statement");
        var floor = declared is { } said && said > proven ? said : proven;
        var perhapsAll = indicated > floor ? indicated : floor;
        if (missing is null)
            return new CountedAmount.Known(floor);
        var names = CountedAmount.Union(missing, []);
        return declared is null && proven == Money.Zero
            ? new CountedAmount.Unknown(perhapsAll, names)
            : new CountedAmount.AtLeast(floor, perhapsAll, names);
    }

    private static List<IncomeItem> Declared(Member member, List<IncomeItem> items) => member.DeclaredMonthlyIncome is { } declared
        ? [new("declared", "income.declared_by_member", declared, declared), .. items]
        : items;

    private static bool Runs(DateOnly from, DateOnly? to, DateOnly on) => from <= on && (to is not { } end || on < end);
}
