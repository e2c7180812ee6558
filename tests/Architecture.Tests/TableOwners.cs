using System.Text.RegularExpressions;

namespace LowIncomeMonitor.Architecture.Tests;

/// <summary>Every table has exactly one writing module; the others may read it.</summary>
internal static partial class TableOwners
{
    private static readonly Dictionary<string, string> s_owners = new(StringComparer.Ordinal)
    {
        ["platform"] = "Platform",
        ["ingestion"] = "Ingestion",
        ["roster"] = "Matching",
        ["matching"] = "Matching",
        ["alerts"] = "Alerts",
        ["audit"] = "Alerts",
        ["risk"] = "Alerts",
        ["quartz"] = "Platform",
        ["api"] = "Api",
        ["demo"] = "Host",
    };

    private static readonly Dictionary<string, (int From, int To)> s_blocks = new(StringComparer.Ordinal)
    {
        ["Platform"] = (100, 199),
        ["Ingestion"] = (200, 299),
        ["Matching"] = (300, 399),
        ["Alerts"] = (400, 499),
        ["Api"] = (500, 599),
        ["Host"] = (900, 999),
    };

    public static IReadOnlyList<string> Violations(SourceTree tree)
    {
        var violations = new List<string>();
        foreach (var path in tree.Files("src", "*.cs").Concat(tree.Files("src", "*.sql")))
        {
            var module = path.Split('/')[1];
            foreach (Match write in Write().Matches(tree.Read(path)))
            {
                var schema = write.Groups[1].Value.ToLowerInvariant();
                if (s_owners.TryGetValue(schema, out var owner) && owner != module)
                    violations.Add($"{path}: {module} writes to {schema}, which belongs to {owner}");
            }
        }

        violations.AddRange(Numbers(tree));
        return violations;
    }

    private static IEnumerable<string> Numbers(SourceTree tree)
    {
        var seen = new Dictionary<int, string>();
        foreach (var path in tree.Files("src", "*.sql").Where(p => p.Contains("/Migrations/", StringComparison.Ordinal)))
        {
            var module = path.Split('/')[1];
            if (!int.TryParse(Path.GetFileName(path).AsSpan(0, 4), out var number))
                yield return $"{path}: the name must begin with four digits";
            else if (!s_blocks.TryGetValue(module, out var block) || number < block.From || number > block.To)
                yield return $"{path}: the number is outside the block of {module}";
            else if (!seen.TryAdd(number, path))
                yield return $"{path}: the same number as {seen[number]}";
        }
    }

    [GeneratedRegex(@"\b(?:insert\s+into|update|delete\s+from|truncate(?:\s+table)?|copy)\s+([a-z]+)\.[a-z_]+", RegexOptions.IgnoreCase)]
    private static partial Regex Write();
}
