using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.Domain.Risk.Trees;

namespace LowIncomeMonitor.Alerts.Tests.Risk;

/// <summary>A tree with one cut through income, so that a model of the other kind is there in every build.</summary>
internal sealed class OneCutTrainer : IRiskTrainer
{
    private const double Cut = 1.5;

    public string Kind => ModelKinds.FastTree;

    public bool MayBeChosen => true;

    public FittedRisk Fit(RiskTable table, int[] folds, int seed) =>
        new(Fit(table), OutOfFold.Scores(table, folds, Fit), "one cut through income");

    private static TreeModel Fit(RiskTable table)
    {
        var encoding = TreeEncoding.Fit(table);
        var income = encoding.Columns.Select((column, c) => (column, c)).First(p => p.column.Column.Name == "income_to_line").c;
        var place = encoding.Columns.Take(income).Sum(column => column.Width);
        double Rate(bool poor)
        {
            var labels = Enumerable.Range(0, table.Rows).Where(r => table.Values(income)[r] <= Cut == poor).Select(r => table.Label[r]).ToList();
            return LogOdds.Of((labels.Count(l => l) + 1.0) / (labels.Count + 2.0));
        }

        return new(encoding, new([0], [place], [(float)Cut], [~0], [~1], [Rate(true), Rate(false)], [LogOdds.Of(table.Rate)], 0));
    }
}
