using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Policy;

/// <summary>Asks J10 of packs: wherever one gives a standard or the multiple, on every day on which one of them changes.</summary>
public static class StandardChain
{
    private static readonly string[] s_keys =
        [HouseholdAccount.DibaoLine, RaiseOwed.StandardOf(Programmes.Tekun), J10TekunFollowsDibao.Multiple];

    /// <summary>Where the standard is too low, in order of region, area and day; nothing where a value is missing.</summary>
    public static IReadOnlyList<StandardBelowLeast> Below(ParameterSet packs)
    {
        var regions = packs.Entries.Where(entry => s_keys.Contains(entry.Value.Key)).Select(entry => entry.Region).Distinct()
            .OrderBy(region => region.ToString(), StringComparer.Ordinal);
        return
        [
            .. from region in regions
               from area in (AreaKind[])[AreaKind.Urban, AreaKind.Rural]
               from stretch in Stretches(packs, region, area)
               let missing = (J10TekunFollowsDibao.Judge(packs, region, area, stretch.From) as Verdict.Applies)?.Amount
               where missing is not null
               select new StandardBelowLeast(region, area, stretch.From, stretch.To, missing.Value),
        ];
    }

    private static List<(DateOnly From, DateOnly? To)> Stretches(ParameterSet packs, RegionCode region, AreaKind area)
    {
        DateOnly[] days = [.. s_keys.SelectMany(key => packs.History(key, region, area)).Select(period => period.From).Distinct().Order()];
        return [.. days.Select((day, i) => (day, i + 1 < days.Length ? (DateOnly?)days[i + 1] : null))];
    }
}
