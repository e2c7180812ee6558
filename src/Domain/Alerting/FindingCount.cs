using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>Open findings of one region and rule, suppressed ones left out.</summary>
/// <param name="Region">Statistical region code of the households.</param>
/// <param name="Rule">Rule.</param>
/// <param name="Direction">Which side of the cut the rule looks at.</param>
/// <param name="Open">How many.</param>
public sealed record FindingCount(string Region, string Rule, RuleDirection Direction, long Open);
