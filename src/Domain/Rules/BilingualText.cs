namespace LowIncomeMonitor.Domain.Rules;

/// <summary>A text in the two languages of the service.</summary>
public sealed record BilingualText(string Zh, string En);
