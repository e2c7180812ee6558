using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>What only all packs together can show: unknown keys, units that differ, two values of one day, circles.</summary>
internal static class PackChecks
{
    public static void Run(IReadOnlyList<ParameterPack> packs, List<YamlFault> faults)
    {
        var keys = packs.SelectMany(pack => pack.Keys).ToList();
        var values = packs.SelectMany(pack => pack.Values).ToList();
        Declared(keys, values, faults);
        Units(keys, faults);
        Overlaps(values, faults);
        if (ParameterCycles.Find(values.Select(v => v.Entry)) is { } cycle)
        {
            var first = values.First(v => v.Entry.Multiple is not null && v.Entry.Value.Key == cycle.Split(',')[0]);
            faults.Add(new(first.File, first.Line, $"these are multiples of each other: {cycle}"));
        }
    }

    // A mistyped key would be a value that nobody reads, and the rule would go on with the old one.
    private static void Declared(List<PackKey> keys, List<PackValue> values, List<YamlFault> faults)
    {
        var declared = keys.Where(k => k.National).Select(k => k.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in keys.Where(k => !declared.Contains(k.Key)))
            faults.Add(new(key.File, key.Line, $"'{key.Key}' is declared in no national file{Nearest(key.Key, declared)}"));
        foreach (var value in values.Where(v => v.Entry.Multiple is { } m && !declared.Contains(m.Key)))
            faults.Add(new(value.File, value.Line, $"'of': '{value.Entry.Multiple!.Key}' is declared in no national file{Nearest(value.Entry.Multiple.Key, declared)}"));
    }

    private static void Units(List<PackKey> keys, List<YamlFault> faults)
    {
        foreach (var same in keys.Where(k => k.Unit is not null).GroupBy(k => k.Key, StringComparer.Ordinal))
        {
            var first = same.FirstOrDefault(k => k.National) ?? same.First();
            foreach (var other in same.Where(k => k.Unit != first.Unit))
                faults.Add(new(other.File, other.Line, $"'{other.Key}' is in {other.Unit} here and in {first.Unit} in {first.File}:{first.Line}"));
            foreach (var twice in same.Where(k => k.National).Skip(1))
                faults.Add(new(twice.File, twice.Line, $"'{twice.Key}' is declared in {first.File}:{first.Line} already; keep its values in one place"));
        }
    }

    private static void Overlaps(List<PackValue> values, List<YamlFault> faults)
    {
        foreach (var place in values.GroupBy(v => (v.Entry.Value.Key, v.Entry.Region, v.Entry.Area)))
        {
            var ordered = place.OrderBy(v => v.Entry.Value.From).ToList();
            for (var i = 1; i < ordered.Count; i++)
            {
                var (before, now) = (ordered[i - 1], ordered[i]);
                if (before.Entry.Value.From == now.Entry.Value.From)
                    faults.Add(new(now.File, now.Line, $"'{place.Key.Key}' has two values from {now.Entry.Value.From:yyyy-MM-dd} for one area; keep one (the other is in {before.File}:{before.Line})"));
                else if (before.Entry.To > now.Entry.Value.From)
                    faults.Add(new(before.File, before.Line, $"'{place.Key.Key}' ends on {before.Entry.To:yyyy-MM-dd}, after the next value begins in {now.File}:{now.Line}"));
            }
        }
    }

    private static string Nearest(string key, IEnumerable<string> declared) =>
        declared.OrderBy(d => Distance(d, key)).ThenBy(d => d, StringComparer.Ordinal).FirstOrDefault() is { } near
        && Distance(near, key) <= 4
            ? $"; did you mean '{near}'?"
            : "; declare it in a national file with title and unit, without values";

    private static int Distance(string one, string two)
    {
        var row = Enumerable.Range(0, two.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= two.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == two[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[two.Length];
    }
}
