using System.Globalization;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Host.Risk;

/// <summary>Rows to learn from and rows to test on.</summary>
internal sealed record RiskSplit(RiskTable Training, RiskTable Test, string Words)
{
    /// <summary>The first rows of the file to learn from, the rest to test on.</summary>
    /// <exception cref="RiskDataException">Nothing would be left to test on.</exception>
    public static RiskSplit After(TableReading reading, int trainingRows)
    {
        var count = reading.SourceRows.Count(row => row < trainingRows);
        if (count == 0 || count == reading.Table.Rows)
            throw new RiskDataException(
                $"The table has {reading.Table.Rows} rows with a label; --train-rows {trainingRows} leaves none to {(count == 0 ? "learn from" : "test on")}.");
        return new(
            reading.Table.Select([.. Enumerable.Range(0, count)]),
            reading.Table.Select([.. Enumerable.Range(count, reading.Table.Rows - count)]),
            $"the first {trainingRows} rows of the file to learn from, the rest to test on");
    }

    /// <summary>A share drawn with a seed, the same rows in whatever order the file holds them.</summary>
    /// <exception cref="RiskDataException">The table is too small to keep the share apart.</exception>
    public static RiskSplit Share(TableReading reading, double share, int seed)
    {
        var ordered = reading.Table.InOrderOfContent();
        var drawn = Folds.Shuffled(ordered.Rows, seed);
        var tests = (int)Math.Round(share * ordered.Rows, MidpointRounding.AwayFromZero);
        if (tests == 0 || tests == ordered.Rows)
            throw new RiskDataException($"The table has {ordered.Rows} rows with a label, too few to keep a share apart to test on.");
        return new(
            ordered.Select(drawn[tests..]), ordered.Select(drawn[..tests]),
            string.Create(CultureInfo.InvariantCulture, $"{share:0.##%} of the rows drawn to test on, seed {seed}"));
    }
}
