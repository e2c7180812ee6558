using LowIncomeMonitor.Domain.Risk.Calibration;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Training;

namespace LowIncomeMonitor.Domain.Risk;

/// <summary>A model ready for use: scores become probabilities that hold what they promise.</summary>
/// <param name="Model">The model.</param>
/// <param name="Calibration">From score to probability.</param>
/// <param name="Card">Where it comes from and how good it is.</param>
public sealed record TrainedRisk(RiskModel Model, CalibrationCurve Calibration, ModelCard Card)
{
    /// <summary>Probability of the outcome for a row.</summary>
    public double Probability(ReadOnlySpan<double> row) => Calibration.Probability(Model.Score(row));

    /// <summary>Probabilities of all rows of a table, which is read by names of columns.</summary>
    public double[] Probabilities(RiskTable table) => Array.ConvertAll(Model.Score(table), Calibration.Probability);
}
