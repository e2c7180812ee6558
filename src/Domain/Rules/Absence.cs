namespace LowIncomeMonitor.Domain.Rules;

/// <summary>A lasting reason for which a person on the roster does not live with the household.</summary>
/// <param name="Kind">clergy, declared_missing, conscript.</param>
/// <param name="Since">First day away; null means unknown.</param>
public sealed record Absence(string Kind, DateOnly? Since);
