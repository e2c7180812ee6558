namespace LowIncomeMonitor.Domain.Facts;

/// <summary>A court or police measure against the person.</summary>
/// <param name="Kind">
/// sentence, suspended_sentence, detention, compulsory_rehab. Only a sentence and compulsory rehabilitation take the
/// person out of the household; whoever is under a suspended sentence lives at home.
/// </param>
/// <param name="From">First day.</param>
/// <param name="To">First day free; null means unknown or still held.</param>
public sealed record CustodyValue(string Kind, DateOnly From, DateOnly? To) : FactValue;
