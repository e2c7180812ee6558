namespace LowIncomeMonitor.Domain.Linkage.Quality;

/// <summary>Precision and recall when links begin at a probability.</summary>
public sealed record LinkQualityPoint(double Threshold, double Precision, double Recall);
