using LowIncomeMonitor.Ingestion.Schemas;

namespace LowIncomeMonitor.Ingestion.In;

/// <summary>The one message about a wrong header.</summary>
internal static class HeaderMessage
{
    private const int LongestShown = 40;
    private const int MostShown = 40;

    public static string MissingColumns(
        SourceSchema schema, IReadOnlyList<string> found, IReadOnlyList<int> fields, IReadOnlyList<string> missing)
    {
        // A file without a header begins with somebody's data: what looks like that is counted, not shown.
        var shown = fields.Any(f => f >= 0)
            ? string.Join(", ", found.Take(MostShown).Select(Shown))
            : $"none that is accepted, in {found.Count} cells; the header row may be missing";
        return $"The header does not fit {schema.Source}. Missing: {string.Join(", ", missing)}. Found: {shown}. "
            + $"Accepted: {string.Join(", ", schema.Columns)} (required: {string.Join(", ", schema.RequiredColumns)}). "
            + "Other names can be adapted with --mapping FILE.yaml.";
    }

    private static string Shown(string column) =>
        column.Length == 0 ? "(empty)"
        : column.Length > LongestShown || column.Count(char.IsDigit) > 5 ? "(not shown)"
        : column;
}
