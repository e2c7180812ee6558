using LowIncomeMonitor.Domain.Linkage.Comparators;
using LowIncomeMonitor.Domain.Linkage.Tables;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>
/// Chooses a comparator by what a column holds, where the model leaves it open. What is chosen depends on the values alone,
/// and the trained model names it.
/// </summary>
internal static class ComparatorGuess
{
    /// <summary>Stands in a model for "choose".</summary>
    public const string Auto = "auto";

    // Up to so many different values are kinds of something, not writings of something.
    private const int FewKinds = 30;

    // Share of the values that must be of a kind; some always are not.
    private const double Most = 0.9;

    /// <summary>The model with every open comparator chosen.</summary>
    public static LinkModel Complete(LinkModel model, RecordSet records) => model with
    {
        Comparisons =
        [
            .. model.Comparisons.Select(c => c.Comparator == Auto ? c with { Comparator = Kind(c, records) } : c),
        ],
    };

    private static string Kind(ComparisonSpec comparison, RecordSet records)
    {
        var own = comparison.Columns.Count - (comparison.Crossed ? 1 : 0);
        if (own == 2)
            return LatinNameComparator.TwoColumns;
        if (own != 1)
            throw new ArgumentException($"The comparison '{comparison.Name}' has {own} columns: name its comparator.");
        var texts = records.Column(comparison.Columns[0]).Texts.Skip(1).ToList();
        if (texts.Count <= FewKinds)
            return ExactComparator.KindName;
        if (Are(texts, text => CitizenId.Parse(text).IsOk))
            return CitizenNumberComparator.KindName;
        if (Are(texts, text => DateText.TryRead(text, out var date) && date.Month is >= 1 and <= 12 && date.Year is >= 1000 and < 2200))
            return DateComparator.KindName;
        if (Are(texts, text => text.Length is >= 2 and <= 4 && text.EnumerateRunes().All(NameCharacter.IsHan)))
            return ChineseNameComparator.KindName;
        return Are(texts, text => text.Any(char.IsAsciiDigit)) ? EditsComparator.KindName : JaroWinklerComparator.KindName;
    }

    private static bool Are(List<string> texts, Predicate<string> kind) => texts.Count(text => kind(text)) >= Most * texts.Count;
}
