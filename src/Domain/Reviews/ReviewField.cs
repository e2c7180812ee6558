using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>One field of the two sides, side by side.</summary>
/// <param name="Feature">Kind of the comparator, such as "chinese_name".</param>
/// <param name="Title">The field in words.</param>
/// <param name="Record">What the record says, or the other line of the roster; masked unless opened. Personal data where opened.</param>
/// <param name="Person">What the roster says of the person; the same.</param>
/// <param name="Level">Code of the level at which they agree; empty when a side is missing.</param>
/// <param name="Text">The level in words.</param>
/// <param name="Bits">How much it speaks for one person (positive) or against; 0 when a side is missing.</param>
public sealed record ReviewField(
    string Feature, BilingualText Title, string Record, string Person, string Level, BilingualText Text, double Bits)
{
    /// <summary>Feature and level alone: the values are personal.</summary>
    public override string ToString() => $"{Feature} {Level}";
}
