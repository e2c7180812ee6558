using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>
/// Parameters in memory. The nearest region upward that has any value in force counts; within it, a value for the
/// area goes before one for both; among those, the latest from-date.
/// </summary>
public sealed class ParameterSet : IParameterSet
{
    private readonly Dictionary<(string Key, RegionCode Region, AreaKind? Area), ParameterValue[]> _byPlace;

    /// <exception cref="ArgumentException">Two values of one key, region and area begin on one day.</exception>
    public ParameterSet(IEnumerable<ParameterEntry> entries)
    {
        _byPlace = entries
            .GroupBy(e => (e.Value.Key, e.Region, e.Area))
            .ToDictionary(g => g.Key, g => g.Select(e => e.Value).OrderByDescending(v => v.From).ToArray());
        foreach (var (place, values) in _byPlace)
        {
            for (var i = 1; i < values.Length; i++)
            {
                if (values[i].From == values[i - 1].From)
                    throw new ArgumentException(
                        $"Parameter {place.Key} of region '{place.Region}' has two values from {values[i].From:yyyy-MM-dd}; keep one.");
            }
        }
    }

    public ParameterValue? Find(string key, RegionCode region, AreaKind area, DateOnly on)
    {
        for (RegionCode? place = region; place is { } here; place = here.Parent)
        {
            if (InForce(key, here, area, on) is { } value)
                return value;
        }

        return InForce(key, default, area, on);
    }

    private ParameterValue? InForce(string key, RegionCode region, AreaKind area, DateOnly on) =>
        Latest((key, region, area), on) ?? Latest((key, region, null), on);

    private ParameterValue? Latest((string, RegionCode, AreaKind?) place, DateOnly on) =>
        _byPlace.TryGetValue(place, out var values) ? Array.Find(values, v => v.From <= on) : null;
}
