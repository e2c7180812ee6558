namespace LowIncomeMonitor.Domain.Rules;

/// <summary>A rule's verdict on one subject of a household.</summary>
/// <param name="PersonId">The person; 0 means the household as a whole.</param>
/// <param name="Verdict">What the rule says.</param>
public sealed record RuleOutcome(long PersonId, Verdict Verdict);
