namespace LowIncomeMonitor.Domain.Rules;

/// <summary>A doubt that must be settled before help may be questioned on the strength of what it concerns.</summary>
/// <param name="By">The quality rule that sees it.</param>
/// <param name="Check">Key of the sentence that says why nothing is raised.</param>
/// <param name="PersonId">The person in doubt; 0 means the household.</param>
/// <param name="Missing">What would settle it.</param>
/// <param name="Concerns">Whether it concerns a rule's outcome.</param>
public sealed record RemovalHold(
    RuleId By, string Check, long PersonId, string Missing, Func<IRule, RuleOutcome, bool> Concerns);
