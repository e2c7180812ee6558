using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Payments;

/// <summary>The rules over all payments of a place, in order of id.</summary>
public static class BookRules
{
    public static IReadOnlyList<IBookRule> All { get; } =
        [new P06AccountOfManyHouseholds(), new P08BatchHeadDiffersFromLines(), new P10FundAboveYearlyLimit()];
}
