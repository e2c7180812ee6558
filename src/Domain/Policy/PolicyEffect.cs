namespace LowIncomeMonitor.Domain.Policy;

/// <summary>What a change of the law does to everybody on the roster. Nothing of it is stored by looking.</summary>
/// <param name="All">The whole region.</param>
/// <param name="ByTown">By township, as 9-digit code, in order of code.</param>
/// <param name="Findings">What it does to findings; null when rules were not asked.</param>
public sealed record PolicyEffect(EffectCount All, IReadOnlyDictionary<string, EffectCount> ByTown, FindingEffect? Findings);
