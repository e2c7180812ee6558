namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>A stretch of days on which one value holds at one place.</summary>
/// <param name="From">First day.</param>
/// <param name="To">First day of the next stretch; null for the last.</param>
/// <param name="Value">The value; null when none is in force.</param>
public sealed record ParameterPeriod(DateOnly From, DateOnly? To, ParameterValue? Value);
