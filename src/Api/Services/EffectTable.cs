using LowIncomeMonitor.Api.Indicators;
using LowIncomeMonitor.Domain.Policy;

namespace LowIncomeMonitor.Api.Services;

/// <summary>
/// What a change of the law would do, with small counts hidden as in every view of leaders. Pure. Costs of a place are
/// hidden together with its counts: the amount of a single family would follow from them.
/// </summary>
internal static class EffectTable
{
    public const string CostBefore = "cost_before";
    public const string CostAfter = "cost_after";

    private static readonly (string Column, Func<EffectCount, long> Of)[] s_counts =
    [
        ("households", c => c.Households), ("people", c => c.People), ("households_entering", c => c.HouseholdsEntering),
        ("people_entering", c => c.PeopleEntering), ("households_leaving", c => c.HouseholdsLeaving),
        ("people_leaving", c => c.PeopleLeaving), ("households_changing", c => c.HouseholdsChanging),
        ("people_changing", c => c.PeopleChanging), ("households_unknown", c => c.HouseholdsUnknown),
    ];

    /// <summary>The whole, then its towns; a null is hidden.</summary>
    public static IReadOnlyList<IndicatorRow> Build(PolicyEffect effect, int suppressBelow)
    {
        string[] names = ["", .. effect.ByTown.Keys];
        EffectCount[] places = [effect.All, .. effect.ByTown.Values];
        Dictionary<string, long>[] counts = [.. places.Select(place => s_counts.ToDictionary(c => c.Column, c => c.Of(place), StringComparer.Ordinal))];
        var hidden = SmallCells.Hide(counts, [.. SumLine.Of(counts, new Dictionary<string, string>(StringComparer.Ordinal))], suppressBelow);
        var silent = WithoutCosts(places, Enumerable.Range(0, places.Length).Where(row => hidden.Any(cell => cell.Row == row)));
        return
        [
            .. places.Select((place, row) =>
            {
                var cells = counts[row].ToDictionary(
                    c => c.Key, c => hidden.Contains(new Cell(row, c.Key)) ? null : (long?)c.Value, StringComparer.Ordinal);
                cells[CostBefore] = silent.Contains(row) ? null : place.CostBefore.Fen;
                cells[CostAfter] = silent.Contains(row) ? null : place.CostAfter.Fen;
                return new IndicatorRow(names[row], cells);
            }),
        ];
    }

    // The cost of a single hidden town would follow from the whole and the others; the smallest other one is hidden with it.
    private static HashSet<int> WithoutCosts(EffectCount[] places, IEnumerable<int> hidden)
    {
        var silent = hidden.ToHashSet();
        if (silent.Contains(0) || silent.Count != 1)
            return silent;
        var other = Enumerable.Range(1, places.Length - 1).Where(row => !silent.Contains(row)).OrderBy(row => places[row].Households)
            .ThenBy(row => row).Select(row => (int?)row).FirstOrDefault();
        silent.Add(other ?? 0);
        return silent;
    }
}
