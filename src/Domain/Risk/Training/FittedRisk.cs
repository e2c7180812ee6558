namespace LowIncomeMonitor.Domain.Risk.Training;

/// <summary>A model fitted to all training rows.</summary>
/// <param name="Model">The model.</param>
/// <param name="OutOfFold">For each training row the score by a model of the same make that has not seen its fold.</param>
/// <param name="Choice">What cross-validation chose, in words.</param>
public sealed record FittedRisk(RiskModel Model, double[] OutOfFold, string Choice);
