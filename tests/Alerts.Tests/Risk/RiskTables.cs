using LowIncomeMonitor.Domain.Risk;
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

    public static TrainingTable Training(RiskTable table, RiskTable? test = null, int seed = 1) =>
        new(new(table, test, seed, 100, "given", []));

    private static double TrueLogOdds(double[][] values, int row) =>
        1.2 - (values[0][row] / 400) + (0.4 * values[1][row]) + (values[2][row] == 1 ? 1 : 0);
}
