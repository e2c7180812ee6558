namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// Lists in one column, such as plates, former names or household members: how much of them is in common. Elements are
/// separated by comma, semicolon, bar or the Chinese enumeration comma; their order and doubles do not count.
/// </summary>
public sealed class SetComparator : Comparator<string[]>
{
    public const string KindName = "set";

    private static readonly char[] s_separators = [',', ';', '|', '、', '，', '；', '｜', '\n'];

    private static readonly ComparisonLevel[] s_levels =
    [
        ComparisonLevel.Exact,
        new("contained", new("一方全部包含于另一方", "all of one are in the other")),
        new("half", new("至少一半相同", "half or more in common")),
        new("some", new("部分相同", "some in common")),
        ComparisonLevel.Differs,
    ];

    public override string Kind => KindName;

    public override IReadOnlyList<ComparisonLevel> Levels => s_levels;

    public override bool TryPrepare(ReadOnlySpan<string> columns, out string[] value)
    {
        value =
        [
            .. columns[0].Split(s_separators).Select(PlainText.Normalise).Where(element => element.Length > 0)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        return value.Length > 0;
    }

    public override int Compare(in string[] left, in string[] right)
    {
        var common = Common(left, right);
        if (common == 0)
            return 4;
        if (common == left.Length && common == right.Length)
            return 0;
        if (common == Math.Min(left.Length, right.Length))
            return 1;
        return common * 2 >= left.Length + right.Length - common ? 2 : 3;
    }

    public override string? Term(in string[] value) => string.Join('|', value);

    private static int Common(string[] left, string[] right)
    {
        var (common, i, j) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var order = string.CompareOrdinal(left[i], right[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common;
    }
}
