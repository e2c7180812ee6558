namespace LowIncomeMonitor.Matching.CrossChecks;

/// <summary>The files that a check writes. None of them may be one that it reads.</summary>
internal sealed record CrossCheckPaths(string Hits, string Quarantine, string? Report)
{
    /// <exception cref="ArgumentException">Two of the paths are one, or the result would bear the name of another format.</exception>
    public static CrossCheckPaths Of(CrossCheckRequest request)
    {
        if (Path.GetExtension(request.OutPath).ToUpperInvariant() is ".XLSX" or ".JSONL")
            throw new ArgumentException("--out must name a .csv file: that is what is written.");
        var paths = new CrossCheckPaths(
            Path.GetFullPath(request.OutPath),
            Path.GetFullPath(Path.ChangeExtension(request.OutPath, ".quarantine.csv")),
            request.ReportPath is null ? null : Path.GetFullPath(request.ReportPath));
        List<string> all = [.. ((string?[])[paths.Hits, paths.Quarantine, paths.Report]).OfType<string>()];
        all.AddRange(((string?[])
            [request.RosterPath, request.RegisterPath, request.RosterMappingPath, request.RegisterMappingPath])
            .OfType<string>().Select(Path.GetFullPath).Distinct(StringComparer.Ordinal));
        return all.Count == all.Distinct(StringComparer.Ordinal).Count()
            ? paths
            : throw new ArgumentException("Give each file a name of its own: a result would overwrite another file of the same check.");
    }
}
