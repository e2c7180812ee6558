namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>Finds parameters that are multiples of each other in a circle.</summary>
public static class ParameterCycles
{
    /// <summary>The first circle in order of key, as "a, b, a"; null when there is none.</summary>
    public static string? Find(IEnumerable<ParameterEntry> entries)
    {
        var bases = entries.Where(e => e.Multiple is not null)
            .ToLookup(e => e.Value.Key, e => e.Multiple!.Key, StringComparer.Ordinal);
        foreach (var key in bases.Select(g => g.Key).Order(StringComparer.Ordinal))
        {
            if (Search(key, [key], bases) is { } path)
                return string.Join(", ", path);
        }

        return null;
    }

    private static List<string>? Search(string key, List<string> path, ILookup<string, string> bases)
    {
        foreach (var next in bases[key].Distinct().Order(StringComparer.Ordinal))
        {
            if (next == path[0])
                return [.. path, next];
            if (!path.Contains(next) && Search(next, [.. path, next], bases) is { } found)
                return found;
        }

        return null;
    }
}
