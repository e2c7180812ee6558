namespace LowIncomeMonitor.Domain.Risk.Measures;

/// <summary>A measured value with its 95 % confidence interval.</summary>
public sealed record Interval(double Value, double Low, double High);
