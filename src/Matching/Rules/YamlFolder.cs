namespace LowIncomeMonitor.Matching.Rules;

/// <summary>Reads the files of a part of the rules folder, in one order on every machine.</summary>
internal static class YamlFolder
{
    public static IReadOnlyList<PackFile> Files(string rulesFolder, string part, List<YamlFault> faults)
    {
        var folder = Path.Combine(rulesFolder, part);
        if (!Directory.Exists(folder))
        {
            faults.Add(new YamlFault(part, 0, "the folder is missing"));
            return [];
        }

        return
        [
            .. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => new PackFile(Path.GetRelativePath(rulesFolder, path).Replace('\\', '/'), File.ReadAllText(path))),
        ];
    }
}
