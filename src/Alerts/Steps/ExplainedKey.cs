using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>What an explanation covers within a household: these facts under this rule, about this person.</summary>
internal readonly record struct ExplainedKey(RuleId Rule, long PersonId, string Fingerprint);
