using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Payments;

/// <summary>A paid line with what a batch rule needs besides the household's own view of it.</summary>
/// <param name="HouseholdId">The household as the batch names it.</param>
/// <param name="BatchId">The batch.</param>
/// <param name="AccountHash">Hash of the account that received; null means unknown.</param>
/// <param name="Line">The line.</param>
public sealed record BookedLine(string HouseholdId, string BatchId, string? AccountHash, PaymentLine Line);
