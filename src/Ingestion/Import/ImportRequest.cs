namespace LowIncomeMonitor.Ingestion.Import;

/// <summary>A file to import.</summary>
/// <param name="Source">The register, or "roster".</param>
/// <param name="Path">Where the file is; its ending says the format: .csv, .xlsx or .jsonl.</param>
public sealed record ImportRequest(string Source, string Path)
{
    /// <summary>A YAML file of "their column: our field".</summary>
    public string? MappingPath { get; init; }

    /// <summary>"utf-8" or "gb18030"; told from the content unless given.</summary>
    public string? Encoding { get; init; }

    /// <summary>The day for which a roster speaks; today unless given.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>True when a roster lists everybody, so that whoever is missing has left.</summary>
    public bool WholeRoster { get; init; } = true;

    /// <summary>Imports a file once more that is already complete.</summary>
    public bool Again { get; init; }
}
