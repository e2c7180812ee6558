using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>One line of a payment batch that concerns the household.</summary>
/// <param name="Month">First day of the month that it pays for.</param>
/// <param name="PersonId">The person to whom it is paid; 0 means the household.</param>
/// <param name="Programme">Programme in the words of the payments file.</param>
/// <param name="Amount">Amount.</param>
/// <param name="PaidOn">Day of payment; null means unknown.</param>
/// <param name="Returned">True when the bank returned it.</param>
/// <param name="Source">Batch and line.</param>
public sealed record PaymentLine(
    DateOnly Month, long PersonId, string Programme, Money Amount, DateOnly? PaidOn, bool Returned, RecordRef Source);
