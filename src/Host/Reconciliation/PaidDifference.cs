using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Host.Reconciliation;

/// <summary>One difference between what was due and what was paid.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Subject">The household, account, batch or fund.</param>
/// <param name="Households">How many households it concerns.</param>
/// <param name="Level">How urgent.</param>
/// <param name="Amount">Amount at stake; null means unknown.</param>
/// <param name="Trace">Every step, with month and amounts.</param>
internal sealed record PaidDifference(RuleId Rule, string Subject, int Households, Level Level, Money? Amount, Trace Trace);
