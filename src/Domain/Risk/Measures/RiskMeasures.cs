namespace LowIncomeMonitor.Domain.Risk.Measures;

/// <summary>How good probabilities are, on rows that the model has not seen.</summary>
/// <param name="Rows">Rows.</param>
/// <param name="Positives">Rows whose outcome was 1.</param>
/// <param name="Auc">Chance that a 1 ranks above a 0; 0.5 is a coin.</param>
/// <param name="AveragePrecision">Precision averaged over the recalls; the rate of 1 is a coin.</param>
/// <param name="Brier">Average squared difference of probability and outcome; less is better.</param>
/// <param name="CalibrationError">Average distance of promised and seen rates over ten groups of equal size.</param>
/// <param name="Capacity">Households that can be visited.</param>
/// <param name="PrecisionAtCapacity">Share of 1 among as many with the highest probabilities.</param>
public sealed record RiskMeasures(
    int Rows, int Positives, Interval Auc, Interval AveragePrecision, Interval Brier, Interval CalibrationError,
    int Capacity, Interval PrecisionAtCapacity);
