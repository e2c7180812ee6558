namespace LowIncomeMonitor.Domain.Rules;

/// <summary>What people read of a rule; data in rules/catalogue.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Title">Short title.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Action">What is suggested to do.</param>
/// <param name="Ask">What to ask at the visit.</param>
/// <param name="Traps">What often looks like this and is not.</param>
public sealed record RuleText(
    RuleId Id,
    BilingualText Title,
    BilingualText Why,
    BilingualText Action,
    IReadOnlyList<BilingualText> Ask,
    IReadOnlyList<BilingualText> Traps);
