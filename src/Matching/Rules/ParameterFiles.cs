using System.Security.Cryptography;
using System.Text;
using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>
/// Reads parameter packs: rules/parameters, one or more files a region, every value with its days and legal reference.
/// All packs are read together and refused together, with every fault and its line.
/// </summary>
public static class ParameterFiles
{
    /// <summary>What the file of the whole country calls its region.</summary>
    public const string National = "national";

    /// <summary>The packs of a rules folder.</summary>
    /// <exception cref="RulesFilesException">Any pack has a fault.</exception>
    public static ParameterEdition Load(string rulesFolder)
    {
        var faults = new List<YamlFault>();
        return Load(YamlFolder.Files(rulesFolder, "parameters", faults), faults);
    }

    /// <summary>The packs of texts.</summary>
    /// <exception cref="RulesFilesException">Any pack has a fault.</exception>
    public static ParameterEdition Load(IReadOnlyList<PackFile> files) => Load(files, []);

    /// <summary>The texts of a rules folder, to be kept as an edition.</summary>
    public static IReadOnlyList<PackFile> Read(string rulesFolder) => YamlFolder.Files(rulesFolder, "parameters", []);

    /// <summary>Version of texts: the same on every machine, whatever the order of the files.</summary>
    public static string VersionOf(IEnumerable<PackFile> files)
    {
        var all = string.Join(
            '\0', files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Name}\0{f.Text.ReplaceLineEndings("\n")}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..12];
    }

    private static ParameterEdition Load(IReadOnlyList<PackFile> files, List<YamlFault> faults)
    {
        var packs = files.Select(file => new ParameterPack(new YamlReader(file, faults), file.Name)).ToList();
        foreach (var pack in packs)
            pack.Read();
        PackChecks.Run(packs, faults);
        return faults.Count > 0
            ? throw new RulesFilesException([.. faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)])
            : new(VersionOf(files), new ParameterSet(packs.SelectMany(pack => pack.Values.Select(value => value.Entry))))
            {
                // The national declaration names a parameter; a pack's own title may be narrower.
                Titles = packs.SelectMany(pack => pack.Keys)
                    .OrderByDescending(key => key.National)
                    .DistinctBy(key => key.Key)
                    .ToDictionary(key => key.Key, key => key.Title ?? key.Key, StringComparer.Ordinal),
                Units = packs.SelectMany(pack => pack.Keys)
                    .DistinctBy(key => key.Key)
                    .ToDictionary(key => key.Key, key => key.Unit!, StringComparer.Ordinal),
            };
    }
}
