using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Scorecards;

/// <summary>
/// How a column falls into bins. Bins are numbered by value (or, for words, by rate); two more follow: missing, and a
/// word never seen.
/// </summary>
public sealed record BinnedColumn
{
    /// <summary>The input.</summary>
    public required RiskColumn Column { get; init; }

    /// <summary>Numbers up to a cut, itself included, fall before it.</summary>
    public required double[] Cuts { get; init; }

    /// <summary>Bin of each word.</summary>
    public required int[] LevelBins { get; init; }

    /// <summary>Weight of evidence by bin: log-odds of the bin less log-odds of all.</summary>
    public required double[] Evidence { get; init; }

    /// <summary>Training rows by bin.</summary>
    public required int[] Rows { get; init; }

    /// <summary>The bin of a value.</summary>
    public int BinOf(double value)
    {
        var missing = Evidence.Length - 2;
        if (double.IsNaN(value))
            return missing;
        if (Column.Kind == ColumnKind.Category)
            return Column.Has(value) ? LevelBins[(int)value] : missing + 1;
        var (low, high) = (0, Cuts.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (value <= Cuts[middle])
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
