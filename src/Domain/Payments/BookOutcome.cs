using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Payments;

/// <summary>A verdict on something that is no household: an account, a batch, a fund.</summary>
/// <param name="Subject">The account's hash, the batch or the programme.</param>
/// <param name="Households">Households concerned, in ordinal order; empty where it is no household's matter.</param>
/// <param name="Verdict">What the rule says.</param>
public sealed record BookOutcome(string Subject, IReadOnlyList<string> Households, Verdict Verdict);
