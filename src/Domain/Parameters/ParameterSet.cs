using System.Collections.Concurrent;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>
/// Parameters in memory. The nearest region upward that has any value in force counts; within it, a value for the
/// area goes before one for both; among those, the latest from-date. A value that ended leaves the word to the region
/// above, not to the value before it. A multiple is taken of what its base is at the place that asks.
/// </summary>
/// <remarks>
/// A place is looked up by the nearest region with a pack, and each key's periods there are computed once: some hundred
/// lookups a household cost two hash probes each, and memory grows with packs, not with villages.
/// </remarks>
public sealed class ParameterSet : IParameterSet
{
    private readonly Dictionary<(string Key, RegionCode Region, AreaKind? Area), ParameterEntry[]> _byPlace;
    private readonly HashSet<RegionCode> _regions;
    private readonly ConcurrentDictionary<RegionCode, RegionCode> _packOf = new();
    private readonly ConcurrentDictionary<(string Key, RegionCode Region, AreaKind Area), ParameterPeriod[]> _periods = new();

    /// <exception cref="ArgumentException">
    /// Two values of one key, region and area begin on one day, or a multiple is taken of itself.
    /// </exception>
    public ParameterSet(IEnumerable<ParameterEntry> entries)
    {
        Entries = [.. entries];
        _byPlace = Entries
            .GroupBy(e => (e.Value.Key, e.Region, e.Area))
            .ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.Value.From).ToArray());
        _regions = [.. Entries.Select(e => e.Region)];
        foreach (var (place, values) in _byPlace)
        {
            for (var i = 1; i < values.Length; i++)
            {
                if (values[i].Value.From == values[i - 1].Value.From)
                    throw new ArgumentException(
                        $"Parameter {place.Key} of region '{place.Region}' has two values from {values[i].Value.From:yyyy-MM-dd}; keep one.");
            }
        }

        if (ParameterCycles.Find(Entries) is { } cycle)
            throw new ArgumentException($"Parameters are multiples of each other: {cycle}.");
    }

    /// <summary>Everything that the packs give, in the order of reading.</summary>
    public IReadOnlyList<ParameterEntry> Entries { get; }

    /// <summary>All keys, in ordinal order.</summary>
    public IReadOnlyList<string> Keys => [.. Entries.Select(e => e.Value.Key).Distinct().Order(StringComparer.Ordinal)];

    public ParameterValue? Find(string key, RegionCode region, AreaKind area, DateOnly on)
    {
        var periods = PeriodsOf(key, PackOf(region), area);
        for (var i = periods.Length - 1; i >= 0; i--)
        {
            if (periods[i].From <= on)
                return periods[i].Value;
        }

        return null;
    }

    /// <summary>The whole course of a parameter at a place, future values included, in order of day.</summary>
    public IReadOnlyList<ParameterPeriod> History(string key, RegionCode region, AreaKind area) =>
        PeriodsOf(key, PackOf(region), area);

    /// <summary>This set with other values laid over it; one that begins where an old one does takes its place.</summary>
    public ParameterSet With(IReadOnlyList<ParameterEntry> laidOver)
    {
        var replaced = laidOver.Select(e => (e.Value.Key, e.Region, e.Area, e.Value.From)).ToHashSet();
        return new([.. Entries.Where(e => !replaced.Contains((e.Value.Key, e.Region, e.Area, e.Value.From))), .. laidOver]);
    }

    private RegionCode PackOf(RegionCode region)
    {
        if (_packOf.TryGetValue(region, out var known))
            return known;
        var place = region;
        while (!_regions.Contains(place) && place.Parent is { } above)
            place = above;
        return _packOf[region] = _regions.Contains(place) ? place : default;
    }

    private ParameterPeriod[] PeriodsOf(string key, RegionCode pack, AreaKind area)
    {
        var place = (key, pack, area);
        return _periods.TryGetValue(place, out var known) ? known : _periods[place] = Compute(key, pack, area);
    }

    private ParameterPeriod[] Compute(string key, RegionCode pack, AreaKind area)
    {
        var chain = Chain(pack);
        var entries = chain.SelectMany(region => At(key, region, area).Concat(At(key, region, null))).ToList();
        var cuts = new SortedSet<DateOnly>();
        foreach (var entry in entries)
        {
            cuts.Add(entry.Value.From);
            if (entry.To is { } to)
                cuts.Add(to);
            if (entry.Multiple is { } multiple)
                cuts.UnionWith(PeriodsOf(multiple.Key, pack, area).Select(p => p.From));
        }

        var days = cuts.ToArray();
        var periods = new List<ParameterPeriod>(days.Length);
        for (var i = 0; i < days.Length; i++)
        {
            DateOnly? next = i + 1 < days.Length ? days[i + 1] : null;
            var value = Resolve(key, chain, pack, area, days[i]);
            if (periods.Count > 0 && Equals(periods[^1].Value, value))
                periods[^1] = periods[^1] with { To = next };
            else
                periods.Add(new(days[i], next, value));
        }

        return [.. periods];
    }

    private ParameterValue? Resolve(string key, List<RegionCode> chain, RegionCode pack, AreaKind area, DateOnly on)
    {
        var entry = chain
            .Select(region => InForce(key, region, area, on) ?? InForce(key, region, null, on))
            .FirstOrDefault(found => found is not null);
        if (entry?.Multiple is not { } multiple)
            return entry?.Value;
        // Without a base there is no value either: the region above may not answer for a place that ruled otherwise.
        if (Find(multiple.Key, pack, area, on) is not { } of)
            return null;
        return entry.Value with
        {
            Value = multiple.Of(of.Value),
            From = of.From > entry.Value.From ? of.From : entry.Value.From,
            Confirmed = entry.Value.Confirmed && of.Confirmed,
            Derivation = multiple.On(of.Value),
        };
    }

    private ParameterEntry? InForce(string key, RegionCode region, AreaKind? area, DateOnly on) =>
        At(key, region, area).FirstOrDefault(e => e.Value.From <= on) is { } latest && (latest.To is not { } to || on < to)
            ? latest
            : null;

    private ParameterEntry[] At(string key, RegionCode region, AreaKind? area) =>
        _byPlace.TryGetValue((key, region, area), out var entries) ? entries : [];

    private static List<RegionCode> Chain(RegionCode region)
    {
        var chain = new List<RegionCode>();
        for (RegionCode? place = region; place is { IsNone: false } here; place = here.Parent)
            chain.Add(here);
        chain.Add(default);
        return chain;
    }
}
