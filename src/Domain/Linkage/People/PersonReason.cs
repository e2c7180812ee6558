using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>What one feature says of a pair of people.</summary>
/// <param name="Feature">Kind of its comparator.</param>
/// <param name="Level">Code of the level.</param>
/// <param name="Text">The level in words.</param>
/// <param name="Bits">How much it speaks for one person (positive) or against.</param>
public sealed record PersonReason(string Feature, string Level, BilingualText Text, double Bits);
