using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// The person received a large sum once. The feed does not exist yet; rule R16 waits for it.
/// </summary>
/// <param name="Kind">demolition, land, inheritance, insurance, other.</param>
/// <param name="On">Day of receipt.</param>
/// <param name="Amount">Amount.</param>
/// <param name="Used">What has gone for debts, treatment or rebuilding, with proof; null means unknown.</param>
public sealed record LumpSumValue(string Kind, DateOnly On, Money Amount, Money? Used) : FactValue;
