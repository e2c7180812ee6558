using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching;

/// <summary>A difference across households that the monthly reconciliation keeps.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Subject">Keyed hash of the account, the programme, or the household that no roster knows.</param>
/// <param name="Households">How many households it concerns.</param>
/// <param name="Level">How urgent.</param>
/// <param name="Amount">Amount at stake; null means unknown.</param>
/// <param name="Trace">Every step.</param>
public sealed record ReconciledDifference(
    RuleId Rule, string Subject, int Households, Level Level, Money? Amount, Trace Trace);
