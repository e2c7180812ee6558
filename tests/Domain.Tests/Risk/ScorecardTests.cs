using LowIncomeMonitor.Domain.Risk.Scorecards;
using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Tests.Risk;

public sealed class ScorecardTests
{
    private static readonly ScorecardOptions s_options = new(12, 3.84, 1, 5);

    [Fact]
    public void Points_AnyRow_AreTheBaseAndOneEntryOfEachColumn()
    {
        var table = SampleTables.Table(1500);
        var card = ScorecardTrainer.Fit(table, s_options);
        var row = new double[table.Columns.Count];
        for (var r = 0; r < 50; r++)
        {
            table.CopyRow(r, row);
            var sum = card.BasePoints + card.Card.Select((column, c) => column.Points[column.Bins.BinOf(row[c])]).Sum();

            Assert.Equal(sum, card.Points(row));
            Assert.Equal(sum / ScorecardModel.PointsPerLogOdds, card.Score(row));
        }
    }

    [Fact]
    public void Fit_KnownDirection_PointsNeverTurnBack()
    {
        var plain = SampleTables.Table(800);
        var columns = plain.Columns.Select(c => c.Name is "noise" ? c with { Direction = Direction.Rising } : c).ToList();
        var card = ScorecardTrainer.Fit(new(columns, [.. columns.Select((_, c) => plain.Values(c).ToArray())], plain.Label.ToArray()), s_options);

        var noise = card.Card.Single(c => c.Bins.Column.Name == "noise");

        Assert.Equal(noise.Points[..^2].Order(), noise.Points[..^2]);
    }

    [Fact]
    public void BinOf_Cut_BelongsToTheLowerBin()
    {
        var bins = new BinnedColumn
        {
            Column = RiskColumn.Number("x"), Cuts = [1, 2], LevelBins = [], Evidence = [0, 0, 0, 0, 0], Rows = [1, 1, 1, 0, 0],
        };

        Assert.Equal([0, 0, 1, 1, 2, 3], ((double[])[-5, 1, 1.5, 2, 2.1, double.NaN]).Select(bins.BinOf));
    }

    [Fact]
    public void Fit_MissingIncome_HasABinOfItsOwn()
    {
        var table = SampleTables.Table(1500);
        var income = ScorecardTrainer.Fit(table, s_options).Card.Single(c => c.Bins.Column.Name == "income");

        var values = table.Values(0).ToArray();
        Assert.Equal(values.Count(double.IsNaN), income.Bins.Rows[^2]);
        Assert.True(income.Points[0] > income.Points[^3], "little income must mean more points than much");
    }
}
