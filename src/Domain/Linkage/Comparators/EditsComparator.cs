using System.Globalization;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// Codes, numbers and other texts without meaning inside: equal, then one level for each number of slips (a character
/// changed, left out, put in, or exchanged with its neighbour).
/// </summary>
internal sealed class EditsComparator : Comparator<ShortText>
{
    public const string KindName = "edits";

    private static readonly double[] s_defaults = [1, 2];

    private readonly int[] _limits;

    /// <param name="thresholds">Rising whole numbers of slips; null takes 1 and 2.</param>
    /// <exception cref="ArgumentException">They do not rise, or are not whole numbers from 1.</exception>
    public EditsComparator(IReadOnlyList<double>? thresholds = null)
    {
        var limits = thresholds ?? s_defaults;
        var rising = limits.Zip(limits.Skip(1)).All(pair => pair.First < pair.Second);
        if (!rising || limits.Count is 0 or > 13 || limits.Any(limit => limit is < 1 or > 60 || limit != Math.Floor(limit)))
            throw new ArgumentException("The thresholds of edits must be whole numbers from 1 that rise, at most 13 of them.");
        _limits = [.. limits.Select(limit => (int)limit)];
        Levels = [ComparisonLevel.Exact, .. _limits.Select(Slips), ComparisonLevel.Differs];
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
        // Where slips could replace the whole text, being near says nothing.
        var limit = Math.Min(_limits[^1], Math.Min(left.Length, right.Length) - 1);
        if (limit < 1 || left.Without(right) > limit || right.Without(left) > limit)
            return _limits.Length + 1;
        var slips = EditDistance.Within(left.Text, right.Text, limit);
        if (slips > limit)
            return _limits.Length + 1;
        var level = 0;
        while (slips > _limits[level])
            level++;
        return level + 1;
    }

    public override string? Term(in ShortText value) => value.Text;

    private static ComparisonLevel Slips(int count)
    {
        var text = count.ToString(CultureInfo.InvariantCulture);
        return new ComparisonLevel(
            $"edits_{text}", new BilingualText($"差{text}处以内", count == 1 ? "one slip" : $"at most {text} slips"));
    }
}
