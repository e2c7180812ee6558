using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LowIncomeMonitor.Platform.Database;

/// <summary>Collects the migration files of all modules in order of number.</summary>
public static partial class MigrationScripts
{
    /// <summary>Reads the embedded files of the sources.</summary>
    /// <exception cref="MigrationException">Two files share a number, or a file's name has no number.</exception>
    public static IReadOnlyList<MigrationScript> Collect(IEnumerable<IMigrationSource> sources)
    {
        var scripts = sources.SelectMany(Read).OrderBy(script => script.Number).ToList();
        for (var i = 1; i < scripts.Count; i++)
        {
            if (scripts[i].Number == scripts[i - 1].Number)
            {
                throw new MigrationException(
                    $"Two migrations have the number {scripts[i].Number:D4}: {scripts[i - 1]} and {scripts[i]}. "
                    + "Give one of them the next free number of its module.");
            }
        }

        return scripts;
    }

    private static IEnumerable<MigrationScript> Read(IMigrationSource source)
    {
        foreach (var resource in source.Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!resource.EndsWith(".sql", StringComparison.OrdinalIgnoreCase)
                || !resource.Contains(".Migrations.", StringComparison.Ordinal))
            {
                continue;
            }

            var match = FileName().Match(resource);
            if (!match.Success)
            {
                throw new MigrationException(
                    $"Migration resource {resource} of module {source.Module} is not named NNNN_what.sql "
                    + "(four digits, lower-case letters, digits and underscores).");
            }

            yield return new MigrationScript(
                int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture),
                match.Groups["name"].Value,
                source.Module,
                ReadText(source, resource));
        }
    }

    // Git may hand out the same file with other line ends: the hash must not depend on them.
    private static string ReadText(IMigrationSource source, string resource)
    {
        using var stream = source.Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\.Migrations\.(?<number>[0-9]{4})_(?<name>[a-z0-9_]+)\.sql$")]
    private static partial Regex FileName();
}
