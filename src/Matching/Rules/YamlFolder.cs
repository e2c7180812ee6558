namespace LowIncomeMonitor.Matching.Rules;

/// <summary>Finds the files of a rules folder in one order on every machine.</summary>
internal static class YamlFolder
{
    public static IReadOnlyList<string> Files(string folder, List<YamlFault> faults)
    {
        if (!Directory.Exists(folder))
        {
            faults.Add(new YamlFault(Path.GetFileName(folder), 0, "the folder is missing"));
            return [];
        }

        return [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }
}
