#if HAS_MICROSOFT_ML
using LowIncomeMonitor.Domain.Risk.Linear;
using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Alerts.Risk.Learning;

/// <summary>
/// The inputs of a logistic regression: a number centred and scaled with a mark for missing, a word as one mark for
/// each level and one for missing.
/// </summary>
internal sealed class LinearDesign
{
    private readonly RiskTable _table;
    private readonly LinearColumn[] _empty;

    public LinearDesign(RiskTable table)
    {
        _table = table;
        _empty = [.. Enumerable.Range(0, table.Columns.Count).Select(Empty)];
        var width = table.Columns.Sum(Width);
        var rows = new EncodedRow[table.Rows];
        for (var r = 0; r < rows.Length; r++)
        {
            rows[r] = new() { Features = new float[width], Label = table.Label[r] };
            for (int c = 0, at = 0; c < _empty.Length; at += Width(table.Columns[c]), c++)
                Mark(_empty[c], table.Values(c)[r], rows[r].Features.AsSpan(at));
        }

        Rows = rows;
    }

    public IReadOnlyList<EncodedRow> Rows { get; }

    public LinearModel ModelOf(IReadOnlyList<float> weights, double bias)
    {
        var columns = new LinearColumn[_empty.Length];
        for (int c = 0, at = 0; c < columns.Length; at += Width(_table.Columns[c]), c++)
        {
            var empty = _empty[c];
            var from = at;
            var column = empty.Column.Kind == ColumnKind.Number
                ? empty with { Weight = weights[at], Missing = weights[at + 1] }
                : empty with { Missing = weights[at], Levels = [.. empty.Levels.Select((_, level) => (double)weights[from + 1 + level])] };
            columns[c] = column with { AverageTerm = Average(column, _table.Values(c)) };
        }

        return new(columns, bias);
    }

    private static int Width(RiskColumn column) => column.Kind == ColumnKind.Number ? 2 : 1 + column.Levels.Count;

    private static void Mark(LinearColumn column, double value, Span<float> into)
    {
        if (column.Column.Kind == ColumnKind.Number)
            (into[0], into[1]) = double.IsNaN(value) ? (0, 1) : ((float)((value - column.Centre) / column.Scale), 0);
        else if (double.IsNaN(value))
            into[0] = 1;
        else if (column.Column.Has(value))
            into[1 + (int)value] = 1;
    }

    private static double Average(LinearColumn column, ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += column.Term(value);
        return sum / values.Length;
    }

    private LinearColumn Empty(int c)
    {
        var column = _table.Columns[c];
        var (sum, squares, known) = (0.0, 0.0, 0);
        foreach (var value in _table.Values(c))
        {
            if (!double.IsNaN(value))
                (sum, known) = (sum + value, known + 1);
        }

        var centre = known == 0 ? 0 : sum / known;
        foreach (var value in _table.Values(c))
        {
            if (!double.IsNaN(value))
                squares += (value - centre) * (value - centre);
        }

        var scale = known == 0 ? 0 : Math.Sqrt(squares / known);
        return new(column, centre, scale > 0 ? scale : 1, 0, 0, new double[column.Levels.Count], 0);
    }
}
#endif
