using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Training;

namespace LowIncomeMonitor.Alerts.Tests.Risk;

/// <summary>A table with known probabilities: numbers, a word, missing values.</summary>
internal static class RiskTables
{
    public static RiskTable Of(int rows, int seed)
    {
        var dice = new Random(seed);
        RiskColumn[] columns = [RiskColumn.Number("income"), RiskColumn.Number("size"), new("work", ColumnKind.Category, ["full", "none", "partial"])];
        var values = columns.Select(_ => new double[rows]).ToArray();
        var label = new bool[rows];
        for (var r = 0; r < rows; r++)
        {
            (values[0][r], values[1][r], values[2][r]) = (dice.Next(200, 2000), dice.Next(1, 8), dice.Next(3));
            label[r] = dice.NextDouble() < LogOdds.Probability(TrueLogOdds(values, r));
            if (dice.Next(10) == 0)
                values[0][r] = double.NaN;
        }

        return new(columns, values, label);
    }

    /// <summary>Households of whom two features are known, income and the time since a job was lost, on which the outcome hangs.</summary>
    public static RiskTable OfHouseholds(int rows, int seed)
    {
        var dice = new Random(seed);
        var values = FeatureCatalogue.Columns.Select(_ => Enumerable.Repeat(double.NaN, rows).ToArray()).ToArray();
        var (income, jobLost) = (Place("income_to_line"), Place("job_lost"));
        var label = new bool[rows];
        for (var r = 0; r < rows; r++)
        {
            (values[income][r], values[jobLost][r]) = (0.5 + (dice.NextDouble() * 2.5), dice.Next(731));
            label[r] = dice.NextDouble() < LogOdds.Probability(1 - (1.5 * values[income][r]) + (values[jobLost][r] < 365 ? 1 : 0));
        }

        return new(FeatureCatalogue.Columns, values, label);
    }

    private static int Place(string feature) => FeatureCatalogue.Columns.Select(c => c.Name).ToList().IndexOf(feature);

    /// <summary>The same with a fourth number of which nothing is known, as of a register that is not fed yet.</summary>
    public static RiskTable WithUnknownColumn(RiskTable table)
    {
        var values = Enumerable.Range(0, table.Columns.Count).Select(c => table.Values(c).ToArray()).ToList();
        return new(
            [.. table.Columns, RiskColumn.Number("relief", Direction.Rising)],
            [.. values, Enumerable.Repeat(double.NaN, table.Rows).ToArray()], table.Label.ToArray());
    }

    public static TrainingTable Training(RiskTable table, RiskTable? test = null, int seed = 1) =>
        new(new(table, test, seed, 100, "given", []));

    private static double TrueLogOdds(double[][] values, int row) =>
        1.2 - (values[0][row] / 400) + (0.4 * values[1][row]) + (values[2][row] == 1 ? 1 : 0);
}
