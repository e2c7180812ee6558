using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LowIncomeMonitor.Compat.Tests;

public sealed partial class PackageTableTests
{
    [Fact]
    public void Table_InTheDocument_NamesEveryPinnedPackageAndVersion()
    {
        var pinned = XDocument.Load(Path.Combine(RepositoryRoot.Path, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(package => $"{package.Attribute("Include")!.Value} {package.Attribute("Version")!.Value}");
        var described = File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "packages.md"))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => $"{row.Groups["name"].Value} {row.Groups["version"].Value}");

        Assert.Equal(pinned.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| (?<name>[\w.]+) \| (?<version>\d+(\.\d+)+) \| [^|]+ \| [^|]+ \|$")]
    private static partial Regex Row();
}
