namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>What a source's rows look like: its columns, which are required, and how each is read.</summary>
internal abstract class SourceSchema(string source, IReadOnlyList<(string Name, bool Required, bool Identifies)> columns)
{
    public string Source { get; } = source;

    /// <summary>Column names in the order of docs/formats.md.</summary>
    public IReadOnlyList<string> Columns { get; } = [.. columns.Select(c => c.Name)];

    public IReadOnlyList<string> RequiredColumns { get; } = [.. columns.Where(c => c.Required).Select(c => c.Name)];

    /// <summary>The columns that tell one record from another.</summary>
    public IReadOnlyList<string> IdentityColumns { get; } = [.. columns.Where(c => c.Identifies).Select(c => c.Name)];

    /// <summary>Index of a column, whatever its case; -1 when the source has no such column.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Equals(column, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }
}
