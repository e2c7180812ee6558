namespace LowIncomeMonitor.Platform.Files;

/// <summary>The one message about a wrong header.</summary>
public static class HeaderMessage
{
    private const int LongestShown = 40;
    private const int MostShown = 40;

    /// <param name="what">What kind of file it should be, such as "vehicles".</param>
    /// <param name="missing">Columns that the file lacks.</param>
    /// <param name="found">Columns of the file, as it names them.</param>
    /// <param name="anyAccepted">Whether at least one of these is accepted.</param>
    /// <param name="accepted">Columns that are accepted.</param>
    /// <param name="required">Those that must be there.</param>
    /// <param name="option">The option that adapts other names.</param>
    public static string MissingColumns(
        string what,
        IEnumerable<string> missing,
        IReadOnlyList<string> found,
        bool anyAccepted,
        IEnumerable<string> accepted,
        IEnumerable<string> required,
        string option = "--mapping")
    {
        // A file without a header begins with somebody's data: what looks like that is counted, not shown.
        var shown = anyAccepted
            ? string.Join(", ", found.Take(MostShown).Select(Shown))
            : $"none that is accepted, in {found.Count} cells; the header row may be missing";
        return $"The header does not fit {what}. Missing: {string.Join(", ", missing)}. Found: {shown}. "
            + $"Accepted: {string.Join(", ", accepted)} (required: {string.Join(", ", required)}). "
            + $"Other names can be adapted with {option} FILE.yaml.";
    }

    private static string Shown(string column) =>
        column.Length == 0 ? "(empty)"
        : column.Length > LongestShown || column.Count(char.IsDigit) > 5 ? "(not shown)"
        : column;
}
