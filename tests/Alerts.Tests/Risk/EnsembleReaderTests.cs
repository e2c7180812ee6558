#if HAS_MICROSOFT_ML
using LowIncomeMonitor.Alerts.Risk.Learning;
using LowIncomeMonitor.Domain.Risk.Trees;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace LowIncomeMonitor.Alerts.Tests.Risk;

public sealed class EnsembleReaderTests
{
    [Fact]
    public void Read_GrownTrees_ScoreAsMicrosoftMlDoes()
    {
        var table = RiskTables.Of(600, 1);
        var encoding = TreeEncoding.Fit(table);
        var rows = EncodedRows.Of(table, encoding);
        var context = new MLContext(1);
        var view = EncodedRows.View(context, rows);
        var fitted = context.BinaryClassification.Trainers.FastTree(numberOfLeaves: 8, numberOfTrees: 30, learningRate: 0.1).Fit(view);
        var transformed = fitted.Transform(view);
        var scores = transformed.GetColumn<float>("Score").ToArray();
        var probabilities = transformed.GetColumn<float>("Probability").ToArray();

        var plain = EnsembleReader.Read(fitted.Model.SubModel.TrainedTreeEnsemble, 1);
        var logOdds = EnsembleReader.Read(fitted.Model.SubModel.TrainedTreeEnsemble, 0.2);

        for (var r = 0; r < rows.Count; r++)
        {
            Assert.Equal(scores[r], plain.Score(rows[r].Features), 1e-4);
            Assert.Equal(probabilities[r], Domain.Risk.LogOdds.Probability(logOdds.Score(rows[r].Features)), 1e-5);
        }
    }
}
#endif
