using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks.Files;

/// <summary>The header of a file, with the place of each column that the check needs.</summary>
internal sealed class HeaderColumns
{
    private readonly string[] _fields;

    /// <exception cref="FileRefusedException">A required column is missing, or an accepted one appears twice.</exception>
    public HeaderColumns(
        string what, IEnumerable<string> cells, ColumnMapping mapping, string mappingOption,
        IReadOnlyList<string> accepted, IReadOnlyList<string> required)
    {
        Names = [.. cells.Select(cell => cell.Trim())];
        _fields = [.. Names.Select(mapping.FieldOf)];
        var missing = required.Where(column => IndexOf(column) < 0).ToList();
        if (missing.Count > 0)
            throw new FileRefusedException(HeaderMessage.MissingColumns(
                what, missing, Names, accepted.Any(column => IndexOf(column) >= 0), accepted, required, mappingOption));
        if (accepted.FirstOrDefault(column => _fields.Count(field => Is(field, column)) > 1) is { } twice)
            throw new FileRefusedException($"The column {twice} appears more than once in the header.");
    }

    /// <summary>The columns as the file names them.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Place of a column, by our name for it; -1 where the file has none.</summary>
    public int IndexOf(string column) => Array.FindIndex(_fields, field => Is(field, column));

    private static bool Is(string field, string column) => field.Equals(column, StringComparison.OrdinalIgnoreCase);
}
