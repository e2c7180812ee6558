using System.Text.Json.Serialization;
using LowIncomeMonitor.Domain.Risk.Scorecards;
using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Trees;

/// <summary>How a row becomes the numbers that trees cut, fitted on training rows and kept with the model.</summary>
public sealed class TreeEncoding
{
    private const int MostMarks = 24;
    private const int LeastRows = 20;

    [JsonConstructor]
    public TreeEncoding(IReadOnlyList<EncodedColumn> columns)
    {
        Columns = columns;
        Width = columns.Sum(c => c.Width);
        var owners = new List<int>(Width);
        for (var c = 0; c < columns.Count; c++)
            owners.AddRange(Enumerable.Repeat(c, columns[c].Width));
        Owners = [.. owners];
    }

    public IReadOnlyList<EncodedColumn> Columns { get; }

    /// <summary>Numbers of a row.</summary>
    [JsonIgnore]
    public int Width { get; }

    /// <summary>For each number the column from which it comes.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> Owners { get; }

    public static TreeEncoding Fit(RiskTable table) =>
        new([.. Enumerable.Range(0, table.Columns.Count).Select(c => Fit(table, c))]);

    public void Encode(ReadOnlySpan<double> row, Span<float> into)
    {
        for (int c = 0, at = 0; c < Columns.Count; at += Columns[c].Width, c++)
            Columns[c].Encode(row[c], into[at..]);
    }

    private static EncodedColumn Fit(RiskTable table, int c)
    {
        var column = table.Columns[c];
        var values = table.Values(c);
        if (column.Kind == ColumnKind.Category)
            return FitWords(table, c);
        var (missing, lowest) = (false, double.PositiveInfinity);
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                missing = true;
            else
                lowest = Math.Min(lowest, value);
        }

        var below = double.IsFinite(lowest) ? (float)(lowest - 1 - Math.Abs(lowest)) : 0;
        return new(column, below, missing, [], []);
    }

    private static EncodedColumn FitWords(RiskTable table, int c)
    {
        var column = table.Columns[c];
        var rows = new int[column.Levels.Count + 1];
        var positives = new int[rows.Length];
        var values = table.Values(c);
        for (var r = 0; r < values.Length; r++)
        {
            var level = column.Has(values[r]) ? (int)values[r] : column.Levels.Count;
            rows[level]++;
            positives[level] += table.Label[r] ? 1 : 0;
        }

        var missing = (float)WeightOfEvidence.Of(positives[^1], rows[^1], table.Rate);
        var evidence = new float[rows.Length];
        for (var level = 0; level < column.Levels.Count; level++)
            evidence[level] = (float)WeightOfEvidence.Of(positives[level], rows[level], table.Rate);
        var marked = Enumerable.Range(0, column.Levels.Count).Where(level => rows[level] >= LeastRows)
            .OrderByDescending(level => rows[level]).ThenBy(level => level).Take(MostMarks).Order().ToArray();
        return new(column, missing, rows[^1] > 0, evidence, marked);
    }
}
