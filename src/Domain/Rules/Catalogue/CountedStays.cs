using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// Hospital stays that count towards a family's burden: matched by number and name, cost within the twelve months up
/// to the day, not cosmetic. What counts is what the family bore, never the bill.
/// </summary>
internal static class CountedStays
{
    public static List<(Fact Fact, HospitalStayValue Stay)> Of(Member member, DateOnly on)
    {
        var from = on.AddMonths(-12);
        return
        [
            .. member.FactsOf<HospitalStayValue>(MatchStrength.Strong)
                .Where(f => f.Value.DiagnosisClass != "cosmetic" && f.Value.CostOn > from && f.Value.CostOn <= on)
                .OrderBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal),
        ];
    }
}
