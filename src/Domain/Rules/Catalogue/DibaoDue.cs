using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// What a dibao household should get a month under a line: line times persons less counted income; where the pack grants
/// severely disabled members the full line, theirs in full and the rest for the others.
/// </summary>
internal static class DibaoDue
{
    /// <summary>The amount; null while an income is not known.</summary>
    public static Money? Under(ParameterValue line, HouseholdState household, RuleContext context)
    {
        var account = HouseholdAccount.Of(household, context);
        if (!context.IsOn(household, A09SeverelyDisabledBelowFullAmount.FullAmount)
            || account.Incomes.All(i => !A09SeverelyDisabledBelowFullAmount.IsMeant(i.Member, context.On)))
            return account.TopUpUnder(line);
        if (account.Income is not CountedAmount.Known)
            return null;
        var (full, others, income) = (0, 0, Money.Zero);
        foreach (var one in account.Incomes)
        {
            if (A09SeverelyDisabledBelowFullAmount.IsMeant(one.Member, context.On))
            {
                full++;
                continue;
            }

            others++;
            income += one.Amount.Floor;
        }

        var rest = Money.FromYuan(line.Value * others) - income;
        return Money.FromYuan(line.Value * full) + (rest > Money.Zero ? rest : Money.Zero);
    }
}
