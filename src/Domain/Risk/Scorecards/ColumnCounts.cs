using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Scorecards;

/// <summary>Rows and positives of one column by value.</summary>
internal sealed class ColumnCounts
{
    private readonly RiskColumn _column;
    private readonly double[] _known;
    private readonly bool[] _label;

    public ColumnCounts(RiskColumn column, ReadOnlySpan<double> values, ReadOnlySpan<bool> label)
    {
        _column = column;
        var known = new List<double>(values.Length);
        var labels = new List<bool>(values.Length);
        for (var r = 0; r < values.Length; r++)
        {
            AllPositives += label[r] ? 1 : 0;
            if (double.IsNaN(values[r]) || (column.Kind == ColumnKind.Category && !column.Has(values[r])))
            {
                MissingRows++;
                MissingPositives += label[r] ? 1 : 0;
                continue;
            }

            known.Add(values[r]);
            labels.Add(label[r]);
        }

        AllRows = values.Length;
        _known = [.. known];
        _label = [.. labels];
    }

    public int AllRows { get; }

    public int AllPositives { get; }

    public int MissingRows { get; }

    public int MissingPositives { get; }

    /// <summary>One of the words that were too rare for a bin of their own; null when there was none.</summary>
    public int? RarePool { get; private set; }

    /// <summary>Bins of about equal size; a value that fills one alone, such as zero, has one of its own.</summary>
    public List<BinCount> FineBins(int count)
    {
        var bins = new List<BinCount>(count);
        var order = (double[])_known.Clone();
        var labels = (bool[])_label.Clone();
        Array.Sort(order, labels);
        var size = Math.Max(1, order.Length / count);
        BinCount? open = null;
        for (var from = 0; from < order.Length;)
        {
            var to = from;
            var positives = 0;
            for (; to < order.Length && order[to] == order[from]; to++)
                positives += labels[to] ? 1 : 0;
            var value = new BinCount(to - from, positives, order[from], order[from]);
            if (open is { } before && (before.Rows >= size || value.Rows >= size))
            {
                bins.Add(before);
                open = null;
            }

            open = open is { } bin ? bin.With(value) : value;
            from = to;
        }

        if (open is { } last)
            bins.Add(last);
        return bins;
    }

    /// <summary>A bin for each word in order of rate; words with too few rows share one.</summary>
    public List<BinCount> LevelBins(int leastRows)
    {
        var rows = new int[_column.Levels.Count];
        var positives = new int[_column.Levels.Count];
        for (var r = 0; r < _known.Length; r++)
        {
            rows[(int)_known[r]]++;
            positives[(int)_known[r]] += _label[r] ? 1 : 0;
        }

        var seen = Enumerable.Range(0, rows.Length).Where(level => rows[level] > 0).ToList();
        var bins = seen.Where(level => rows[level] >= leastRows)
            .Select(level => new BinCount(rows[level], positives[level], 0, 0, [level])).ToList();
        var rare = seen.Where(level => rows[level] < leastRows).ToList();
        if (rare.Count > 0)
        {
            RarePool = rare[0];
            bins.Add(new(rare.Sum(level => rows[level]), rare.Sum(level => positives[level]), 0, 0, rare));
        }

        return [.. bins.OrderBy(bin => bin.Rate).ThenBy(bin => bin.Levels![0])];
    }
}
