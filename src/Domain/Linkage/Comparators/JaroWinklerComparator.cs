using System.Globalization;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// Short texts of alphabets, such as Latin names: equal, then one level for each threshold of the Jaro-Winkler
/// similarity.
/// </summary>
internal sealed class JaroWinklerComparator : Comparator<ShortText>
{
    public const string KindName = "jaro_winkler";

    // Where public linkage tools put them for names: typing slips lie above 0.92, longer damage above 0.8.
    private static readonly double[] s_defaults = [0.92, 0.8];

    private readonly double[] _thresholds;

    /// <param name="thresholds">Descending similarities below 1; null takes 0.92 and 0.8.</param>
    /// <exception cref="ArgumentException">They are not descending within (0, 1), or too many.</exception>
    public JaroWinklerComparator(IReadOnlyList<double>? thresholds = null)
    {
        _thresholds = [.. thresholds ?? s_defaults];
        var descending = _thresholds.Zip(_thresholds.Skip(1)).All(pair => pair.First > pair.Second);
        if (!descending || _thresholds.Length is 0 or > 13 || Array.Exists(_thresholds, t => t is not (> 0 and < 1)))
            throw new ArgumentException("The thresholds of jaro_winkler must descend, lie between 0 and 1, and be 1 to 13.");
        Levels = [ComparisonLevel.Exact, .. _thresholds.Select(Similar), ComparisonLevel.Differs];
    }

    public override string Kind => KindName;

    public override IReadOnlyList<ComparisonLevel> Levels { get; }

    public override IReadOnlyList<string> KeyParts => ["whole", "prefix:4"];

    public override bool TryPrepare(ReadOnlySpan<string> columns, out ShortText value)
    {
        value = new ShortText(PlainText.Normalise(columns[0]));
        return value.Length > 0;
    }

    public override int Compare(in ShortText left, in ShortText right)
    {
        if (left.SameAs(right))
            return 0;
        if (JaroWinkler.AtMost(left, right) < _thresholds[^1])
            return _thresholds.Length + 1;
        var similarity = JaroWinkler.Similarity(left.Text, right.Text);
        var level = 0;
        while (level < _thresholds.Length && similarity < _thresholds[level])
            level++;
        return level + 1;
    }

    public override string? Term(in ShortText value) => value.Text;

    private static ComparisonLevel Similar(double threshold)
    {
        var text = threshold.ToString("0.###", CultureInfo.InvariantCulture);
        return new ComparisonLevel($"similar_{text}", new BilingualText($"相近（相似度不低于{text}）", $"similar ({text} or more)"));
    }
}
