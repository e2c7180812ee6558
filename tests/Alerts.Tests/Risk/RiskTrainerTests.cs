using System.Globalization;
using LowIncomeMonitor.Alerts.Risk.Learning;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Training;

namespace LowIncomeMonitor.Alerts.Tests.Risk;

/// <summary>One suite for every kind of model.</summary>
public sealed class RiskTrainerTests
{
    private const int Rows = 900;

    public static TheoryData<string> Kinds => [.. RiskTrainers.All.Select(t => t.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Train_KnownProcess_RanksAndPromisesWell(string kind)
    {
        var trained = Train(kind, RiskTables.Of(Rows, 1), RiskTables.Of(3000, 2));

        Assert.InRange(trained.Card.Test!.Auc.Value, 0.80, 1);
        Assert.InRange(trained.Card.Test.CalibrationError.Value, 0, 0.06);
        Assert.Empty(trained.Card.Suspicious);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Train_RowsShuffledUnderAnotherCulture_SameModelToTheBit(string kind)
    {
        var table = RiskTables.Of(300, 1);
        var first = Train(kind, table);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var second = Train(kind, table.Select(Folds.Shuffled(table.Rows, 9)));

            Assert.Equal(first.Card.ModelHash, second.Card.ModelHash);
            Assert.Equal(first.Card.DataHash, second.Card.DataHash);
            Assert.Equal(RiskJson.Write(first), RiskJson.Write(second));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Contribute_AnyRow_SumsUpToTheScore(string kind)
    {
        var table = RiskTables.Of(300, 1);
        var model = Train(kind, table).Model;
        var row = new double[table.Columns.Count];
        var parts = new double[row.Length];
        for (var r = 0; r < 100; r++)
        {
            table.CopyRow(r, row);
            model.Contribute(row, parts);

            Assert.Equal(model.Score(row), model.Average + parts.Sum(), 9);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Score_WordNeverSeenAndEverythingMissing_IsDefined(string kind)
    {
        var trained = Train(kind, RiskTables.Of(300, 1));

        foreach (var row in (double[][])[[500, 3, 3], [500, 3, double.NaN], [double.NaN, double.NaN, double.NaN]])
            Assert.InRange(trained.Probability(row), 0.0001, 0.9999);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Train_ColumnNeverKnown_WeighsNothing(string kind)
    {
        var table = RiskTables.WithUnknownColumn(RiskTables.Of(400, 1));

        var trained = Train(kind, table);

        double[] row = [500, 3, 0, double.NaN];
        Assert.InRange(trained.Card.CrossValidatedAuc, 0.75, 1);
        var parts = new double[4];
        trained.Model.Contribute(row, parts);
        Assert.Equal(0, parts[3]);
        row[3] = 7;
        Assert.InRange(trained.Probability(row), 0.0001, 0.9999);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_WrittenModel_ScoresTheSame(string kind)
    {
        var table = RiskTables.Of(300, 1);
        var trained = Train(kind, table);

        var read = RiskJson.Read(RiskJson.Write(trained));

        Assert.Equal(trained.Probabilities(table), read.Probabilities(table));
        Assert.Equal(trained.Card.ModelHash, RiskJson.HashOf(read.Model, read.Calibration));
        Assert.Contains(trained.Card.DataHash, ModelCardText.Of(read.Card), StringComparison.Ordinal);
    }

    [Fact]
    public void Choose_AllTrained_TakesTheLeastLossAndNeverTheCheck()
    {
        var table = RiskTables.Training(RiskTables.Of(300, 1));
        var trained = RiskTrainers.All.Select(trainer => RiskTraining.Train(trainer, table)).ToList();

        var chosen = RiskTraining.Choose(trained, RiskTrainers.All);

        Assert.NotEqual(ModelKinds.Lbfgs, chosen.Card.Kind);
        Assert.Equal(
            trained.Where(t => t.Card.Kind != ModelKinds.Lbfgs).Min(t => t.Card.CrossValidatedLoss), chosen.Card.CrossValidatedLoss);
    }

    private static TrainedRisk Train(string kind, RiskTable table, RiskTable? test = null) =>
        RiskTraining.Train(RiskTrainers.All.Single(t => t.Kind == kind), RiskTables.Training(table, test));
}
