namespace LowIncomeMonitor.Domain.Risk.Tables;

/// <summary>
/// Makes a table of texts: a column in which every value is a number is one of numbers, any other a category. Columns
/// come in order of name, words in ordinal order: neither depends on how a file was sorted.
/// </summary>
public static class TableReader
{
    /// <summary>A category with more words than this tells rows apart, not households; it is left out.</summary>
    public const int MostLevels = 1000;

    /// <param name="header">Names of the columns.</param>
    /// <param name="rows">Cells by row; a row shorter than the header has its last cells missing.</param>
    /// <param name="label">Name of the 0/1 column.</param>
    /// <param name="directions">How the risk may move with a column, by name; free where not named.</param>
    /// <exception cref="RiskDataException">There is no such column, no row, or a label other than 0 and 1.</exception>
    public static TableReading Read(
        IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows, string label,
        IReadOnlyDictionary<string, Direction>? directions = null)
    {
        var names = header.Select(name => name.Trim()).ToArray();
        CheckNames(names, label, directions);
        if (rows.Count == 0)
            throw new RiskDataException("The table has a header and no row; there is nothing to learn from.");
        var labelAt = Array.IndexOf(names, label);
        var kept = Enumerable.Range(0, rows.Count).Where(r => !NumberText.IsMissing(Cell(rows[r], labelAt))).ToArray();
        if (kept.Length == 0)
            throw new RiskDataException($"The label {label} is empty in every row; give 0 or 1 where the outcome is known.");
        var labels = Array.ConvertAll(kept, r => LabelOf(Cell(rows[r], labelAt), label));

        var warnings = new List<string>();
        if (kept.Length < rows.Count)
            warnings.Add($"{rows.Count - kept.Length} rows have no label and are left out.");
        var columns = new List<(RiskColumn Column, double[] Values)>();
        foreach (var at in Enumerable.Range(0, names.Length).Where(c => c != labelAt).OrderBy(c => names[c], StringComparer.Ordinal))
        {
            var texts = Array.ConvertAll(kept, r => Cell(rows[r], at));
            var direction = directions?.GetValueOrDefault(names[at]) ?? Direction.Free;
            if (Of(names[at], texts, direction, warnings) is { } column)
                columns.Add(column);
        }

        if (columns.Count == 0)
            throw new RiskDataException("No column is left to learn from: every one is empty or different in every row.");
        return new(
            new RiskTable([.. columns.Select(c => c.Column)], [.. columns.Select(c => c.Values)], labels), kept, warnings);
    }

    private static void CheckNames(string[] names, string label, IReadOnlyDictionary<string, Direction>? directions)
    {
        if (Array.Find(names, name => names.Count(other => other == name) > 1) is { } twice)
            throw new RiskDataException($"The column {(twice.Length == 0 ? "without a name" : twice)} stands twice in the header.");
        if (!names.Contains(label))
            throw new RiskDataException($"There is no column {label}. The columns are: {string.Join(", ", names.Take(50))}.");
        if (directions?.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            throw new RiskDataException($"There is no column {unknown} that could rise or fall.");
    }

    private static bool LabelOf(string text, string label) => NumberText.TryRead(text, out var value) && value is 0 or 1
        ? value == 1
        : throw new RiskDataException($"The label {label} must be 0 or 1 in every row; at least one row holds something else.");

    private static (RiskColumn, double[])? Of(string name, string[] texts, Direction direction, List<string> warnings)
    {
        var numbers = new double[texts.Length];
        var (isNumber, known) = (true, 0);
        for (var r = 0; r < texts.Length && isNumber; r++)
        {
            numbers[r] = double.NaN;
            if (NumberText.IsMissing(texts[r]))
                continue;
            known++;
            isNumber = NumberText.TryRead(texts[r], out numbers[r]);
        }

        if (isNumber && known == 0)
        {
            warnings.Add($"The column {name} is empty in every row and left out.");
            return null;
        }

        if (isNumber)
            return (RiskColumn.Number(name, direction), numbers);
        if (direction != Direction.Free)
            throw new RiskDataException($"The column {name} holds words; only numbers can rise or fall.");
        var levels = texts.Where(t => !NumberText.IsMissing(t)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (levels.Length > MostLevels || (levels.Length > 20 && levels.Length > 0.9 * texts.Length))
        {
            warnings.Add($"The column {name} holds {levels.Length} different words, too many to learn from, and is left out.");
            return null;
        }

        var codes = levels.Select((word, code) => (word, code)).ToDictionary(p => p.word, p => (double)p.code, StringComparer.Ordinal);
        return (new(name, ColumnKind.Category, levels), Array.ConvertAll(texts, t => NumberText.IsMissing(t) ? double.NaN : codes[t]));
    }

    private static string Cell(IReadOnlyList<string> row, int at) => at < row.Count ? row[at].Trim() : "";
}
