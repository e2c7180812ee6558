namespace LowIncomeMonitor.Domain.Rules;

/// <summary>How many are on the roster with active help.</summary>
/// <param name="Region">Statistical region code of the household.</param>
/// <param name="Programme">Programme, in the words of the roster; empty for all of them together.</param>
/// <param name="Households">Households.</param>
/// <param name="People">People.</param>
public sealed record RosterCount(string Region, string Programme, long Households, long People);
