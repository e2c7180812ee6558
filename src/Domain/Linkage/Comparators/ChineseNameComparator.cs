using LowIncomeMonitor.Domain.Linkage.Names;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// Names of people in China: Han names, names of minorities with an interpunct, names in pinyin. The levels tell the ways
/// in which offices damage a name from the ways in which two people's names are near each other (docs/names.md).
/// </summary>
public sealed class ChineseNameComparator : Comparator<NameLetters>
{
    public const string KindName = "chinese_name";

    private static readonly ComparisonLevel[] s_levels =
    [
        ComparisonLevel.Exact,
        new("separators", new("仅间隔号或空格不同", "equal but for interpunct or spaces"), SameTerm: true),
        new("variant", new("仅繁简或异体不同", "equal but for traditional, simplified or variant forms"), SameTerm: true),
        new("order", new("姓与名次序不同", "given and family name in another order")),
        new("replaced", new("含易混写字（如后/後、肖/萧）", "a character that is written for another (后/後, 肖/萧)")),
        new("lost_rare", new("生僻字缺失", "a rare character was lost")),
        new("pinyin", new("一方为拼音且相符", "one side in pinyin, and it fits")),
        new("homophone", new("有同音字", "another character of the same sound")),
        new("look_alike", new("有形近字", "another character that looks alike")),
        new("part", new("一方只有名字的一部分", "one side is a part of the other, such as the given name")),
        new("lost", new("有缺失或遮盖的字", "characters missing or masked")),
        new("doubtful", new("多处相近，不能确定", "several characters only alike")),
        new("one_differs", new("三字以上仅一字不同", "one character of three or more differs")),
        ComparisonLevel.Differs,
    ];

    public override string Kind => KindName;

    public override IReadOnlyList<ComparisonLevel> Levels => s_levels;

    public override IReadOnlyList<string> KeyParts => ["whole", "pinyin"];

    public override bool TryPrepare(ReadOnlySpan<string> columns, out NameLetters value) =>
        NameLetters.TryRead(columns[0], out value);

    public override int Compare(in NameLetters left, in NameLetters right) => (int)NameComparison.Of(left, right);

    /// <summary>The name without separators, in common forms, so that spellings of one name count together.</summary>
    public override string? Term(in NameLetters value) => value.Folded();
}
