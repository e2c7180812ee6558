using System.Xml.Linq;

namespace LowIncomeMonitor.Architecture.Tests;

/// <summary>Which project may use which (docs/architecture.md). The list of projects comes from the disk.</summary>
internal static class ProjectGraph
{
    private static readonly string[] s_bases = ["Domain", "Contracts", "Platform"];
    private static readonly string[] s_modules = ["Ingestion", "Matching", "Alerts", "Api"];

    public static IReadOnlyList<string> Violations(SourceTree tree)
    {
        var violations = new List<string>();
        foreach (var path in tree.Files("src", "*.csproj"))
        {
            var project = Path.GetFileNameWithoutExtension(path);
            var allowed = AllowedFor(project);
            if (allowed is null)
            {
                violations.Add($"{project}: not a known project; say in ProjectGraph what it may use");
                continue;
            }

            violations.AddRange(
                ReferencesOf(tree, path).Where(r => !allowed.Contains(r)).Select(r => $"{project} must not use {r}"));
        }

        return violations;
    }

    /// <summary>Domain is pure: it has no package and no framework beyond the base class library.</summary>
    public static IReadOnlyList<string> DomainPackages(SourceTree tree) =>
    [
        .. from path in tree.Files("src/Domain", "*.csproj")
           from item in XDocument.Parse(tree.Read(path)).Descendants()
           where item.Name.LocalName is "PackageReference" or "FrameworkReference" or "Reference"
           select $"Domain must not use {item.Attribute("Include")?.Value}",
    ];

    private static string[]? AllowedFor(string project) => project switch
    {
        "Domain" or "Contracts" or "Platform" => [],
        "Ingestion" or "Matching" or "Alerts" or "Api" => s_bases,
        "Simulation" => ["Domain"],
        "Host" => [.. s_bases, .. s_modules, "Simulation"],
        _ => null,
    };

    private static IEnumerable<string> ReferencesOf(SourceTree tree, string path) =>
        from item in XDocument.Parse(tree.Read(path)).Descendants()
        where item.Name.LocalName == "ProjectReference"
        let include = item.Attribute("Include")?.Value.Replace('\\', '/')
        where include is not null && !include.Contains("/compat/", StringComparison.Ordinal)
        select Path.GetFileNameWithoutExtension(include);
}
