using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Payments;

/// <summary>What the head of a batch says it holds.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="Lines">Number of lines; null means unsaid.</param>
/// <param name="Amount">Sum of its lines.</param>
public sealed record BatchHead(string BatchId, int? Lines, Money Amount);
