using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Api.Indicators;

/// <summary>
/// At-risk counts of a region and of the regions one level below it. Pure. The first row is always the sum of the
/// cases that a list with the same region would show, so that counts and lists agree.
/// </summary>
public static class IndicatorTable
{
    /// <param name="region">The region; the default value means everything.</param>
    /// <param name="visible">Regions that the reader may see.</param>
    /// <param name="roster">Roster counts; rows with an empty programme are totals.</param>
    /// <param name="cases">Queue counts.</param>
    /// <param name="suppressBelow">Counts from 1 up to this are hidden.</param>
    public static IReadOnlyList<IndicatorRow> Build(
        RegionCode region, IReadOnlyList<RegionCode> visible, IReadOnlyList<RosterCount> roster, CaseCounts cases,
        int suppressBelow)
    {
        var cells = Cells(roster, cases)
            .Select(cell => (Place: RegionCode.Parse(cell.Region).Code, cell.Column, cell.Count))
            .Where(cell => (region.IsNone || region.Contains(cell.Place)) && visible.Any(v => v.Contains(cell.Place)))
            .ToList();
        var below = region.IsNone ? RegionLevel.County : region.Level + 1;
        var parts = region.Level == RegionLevel.Village
            ? []
            : cells.GroupBy(c => c.Place.At(below)).OrderBy(g => g.Key.ToStatisticalCode(), StringComparer.Ordinal).ToList();
        string[] names = [region.ToString(), .. parts.Select(g => g.Key.ToString())];
        Dictionary<string, long>[] rows = [Sums(cells), .. parts.Select(Sums)];
        var hidden = SmallCells.Hide(rows, [.. SumLine.Of(rows, SumOfColumn(roster, cases))], suppressBelow);
        return
        [
            .. rows.Select((row, index) => new IndicatorRow(
                names[index],
                row.ToDictionary(c => c.Key, c => hidden.Contains(new Cell(index, c.Key)) ? null : (long?)c.Value))),
        ];
    }

    // Counts by rule add up to their side of the cut. Counts by programme nearly add up to the households, because few
    // households have two programmes: near enough to subtract.
    private static Dictionary<string, string> SumOfColumn(IReadOnlyList<RosterCount> roster, CaseCounts cases) => new(
        cases.Findings.Where(f => f.Direction is RuleDirection.Add or RuleDirection.Remove)
            .Select(f => KeyValuePair.Create($"rule:{f.Rule}", f.Direction == RuleDirection.Add ? "add_side" : "remove_side"))
            .Concat(roster.Where(r => r.Programme.Length > 0).Select(r => KeyValuePair.Create($"programme:{r.Programme}", "households")))
            .DistinctBy(c => c.Key, StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static IEnumerable<(string Region, string Column, long Count)> Cells(
        IReadOnlyList<RosterCount> roster, CaseCounts cases)
    {
        foreach (var row in roster)
        {
            if (row.Programme.Length == 0)
            {
                yield return (row.Region, "households", row.Households);
                yield return (row.Region, "people", row.People);
            }
            else
            {
                yield return (row.Region, $"programme:{row.Programme}", row.Households);
            }
        }

        foreach (var row in cases.Cases)
        {
            yield return (row.Region, row.Level switch { Level.Red => "red", Level.Orange => "orange", _ => "yellow" }, row.Open);
            yield return (row.Region, "overdue", row.Overdue);
        }

        foreach (var row in cases.Findings)
        {
            yield return (row.Region, $"rule:{row.Rule}", row.Open);
            if (row.Direction == RuleDirection.Add)
                yield return (row.Region, "add_side", row.Open);
            if (row.Direction == RuleDirection.Remove)
                yield return (row.Region, "remove_side", row.Open);
        }
    }

    private static Dictionary<string, long> Sums(IEnumerable<(RegionCode Place, string Column, long Count)> cells) =>
        cells.GroupBy(c => c.Column, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Count), StringComparer.Ordinal);
}
