using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Linkage.Explanations;

/// <summary>What one comparison of a pair says.</summary>
/// <param name="Name">The comparison.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Level">Code of the level; null when a value is missing.</param>
/// <param name="Text">The level in words.</param>
/// <param name="Bits">Weight: how much it speaks for one entity (positive) or against it.</param>
/// <param name="RarityBits">Part of the weight that comes from how rare or common the value is.</param>
public sealed record ExplainedComparison(
    string Name, BilingualText Label, string? Level, BilingualText Text, double Bits, double RarityBits);
