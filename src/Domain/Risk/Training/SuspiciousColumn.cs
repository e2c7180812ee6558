namespace LowIncomeMonitor.Domain.Risk.Training;

/// <summary>A column that a person should look at before the model is used.</summary>
/// <param name="Name">The column.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record SuspiciousColumn(string Name, string Reason);
