using System.Globalization;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>Quantities such as areas, amounts and ages: equal, or within a share of the larger one.</summary>
public sealed class NumberComparator : Comparator<double>
{
    public const string KindName = "number";

    private static readonly double[] s_defaults = [0.01, 0.1];

    private readonly double[] _shares;

    /// <param name="shares">Ascending relative differences above 0 and below 1; null takes 1 % and 10 %.</param>
    /// <exception cref="ArgumentException">They are not ascending within (0, 1), or too many.</exception>
    public NumberComparator(IReadOnlyList<double>? shares = null)
    {
        _shares = [.. shares ?? s_defaults];
        var ascending = _shares.Zip(_shares.Skip(1)).All(pair => pair.First < pair.Second);
        if (!ascending || _shares.Length > 13 || Array.Exists(_shares, share => share is not (> 0 and < 1)))
            throw new ArgumentException("The thresholds of number must ascend, lie between 0 and 1, and be at most 13.");
        Levels = [new("exact", ComparisonLevel.Exact.Text), .. _shares.Select(Within), ComparisonLevel.Differs];
    }

    public override string Kind => KindName;

    public override IReadOnlyList<ComparisonLevel> Levels { get; }

    public override bool TryPrepare(ReadOnlySpan<string> columns, out double value)
    {
        var text = columns[0].AsSpan().Trim().Trim("¥￥元").Trim();
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    public override int Compare(in double left, in double right)
    {
        if (left.Equals(right))
            return 0;
        var difference = Math.Abs(left - right);
        var larger = Math.Max(Math.Abs(left), Math.Abs(right));
        var level = 0;
        while (level < _shares.Length && difference > larger * _shares[level])
            level++;
        return level + 1;
    }

    private static ComparisonLevel Within(double share)
    {
        var text = (share * 100).ToString("0.###", CultureInfo.InvariantCulture);
        return new($"within_{text}", new($"相差不超过{text}%", $"within {text} %"));
    }
}
