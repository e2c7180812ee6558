using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// One of the ways in which two values can agree. The levels of a comparator are a closed list, best first, "differs"
/// last; a value that is missing on one side is none of them (the engine gives it weight zero).
/// </summary>
/// <param name="Code">Stable name in model files, such as <c>exact</c> or <c>one_edit</c>.</param>
/// <param name="Text">The same in words, for explanations.</param>
/// <param name="SameTerm">
/// Both values are the same term, so that agreement counts more the rarer the term is (term-frequency adjustment).
/// </param>
public sealed record ComparisonLevel(string Code, BilingualText Text, bool SameTerm = false)
{
    /// <summary>Both values are there and contradict each other.</summary>
    public static ComparisonLevel Differs { get; } = new("differs", new BilingualText("不同", "differs"));

    /// <summary>Equal after the comparator's normalisation.</summary>
    public static ComparisonLevel Exact { get; } = new("exact", new BilingualText("相同", "equal"), SameTerm: true);
}
