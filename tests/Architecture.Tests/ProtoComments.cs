using System.Text.RegularExpressions;

namespace LowIncomeMonitor.Architecture.Tests;

/// <summary>Every message, field, value, service and call of the protocol says what it means.</summary>
internal static partial class ProtoComments
{
    public static IReadOnlyList<string> Missing(SourceTree tree)
    {
        var missing = new List<string>();
        foreach (var path in tree.Files("protos", "*.proto"))
        {
            var lines = tree.Read(path).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (Declaration().IsMatch(lines[i]) && (i == 0 || !lines[i - 1].TrimStart().StartsWith("//", StringComparison.Ordinal)))
                    missing.Add($"{path}:{i + 1}: {lines[i].Trim()}");
            }
        }

        return missing;
    }

    [GeneratedRegex(@"^\s*(?:(?:message|enum|service|oneof|rpc)\s+\w+|(?:repeated |optional )?(?:map<[^>]+>|[\w.]+)\s+\w+\s*=\s*\d+\s*;|[A-Z][A-Z0-9_]*\s*=\s*\d+\s*;)")]
    private static partial Regex Declaration();
}
