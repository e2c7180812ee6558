using LowIncomeMonitor.Domain.Linkage.Names;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// Names in an alphabet: order of the words, short forms (Bill for William), initials, slips of typing. Given and family
/// name stand in one column or in two.
/// </summary>
public sealed class LatinNameComparator : Comparator<LatinName>
{
    public const string OneColumn = "latin_name";
    public const string TwoColumns = "latin_given_family";

    private const double Slip = 0.92;
    private const double Damage = 0.84;

    private static readonly ComparisonLevel[] s_levels =
    [
        ComparisonLevel.Exact,
        new("order", new("词序不同", "the same words in another order"), SameTerm: true),
        new("nickname", new("姓同，名为昵称", "same family name, the given name is a short form")),
        new("initial", new("姓同，名为首字母", "same family name, the given name is an initial")),
        new("similar_0.92", new("相近", "similar (0.92 or more)")),
        new("part", new("一方缺少部分词", "the words of one are among those of the other")),
        new("similar_0.84", new("略近", "similar (0.84 or more)")),
        new("family", new("仅姓相同", "only the family name is equal")),
        new("given", new("仅名相同", "only the given name is equal")),
        ComparisonLevel.Differs,
    ];

    /// <param name="columns">1: the whole name; 2: given name, family name.</param>
    public LatinNameComparator(int columns) => ColumnCount = columns;

    private enum Level
    {
        Exact,
        Order,
        Nickname,
        Initial,
        Slip,
        Part,
        Damage,
        Family,
        Given,
        Differs,
    }

    public override string Kind => ColumnCount == 1 ? OneColumn : TwoColumns;

    public override int ColumnCount { get; }

    public override IReadOnlyList<ComparisonLevel> Levels => s_levels;

    public override IReadOnlyList<string> KeyParts => ["whole", "prefix:4"];

    public override bool TryPrepare(ReadOnlySpan<string> columns, out LatinName value)
    {
        value = LatinName.Read(columns)!;
        return value is not null;
    }

    public override int Compare(in LatinName left, in LatinName right) => (int)Of(left, right);

    public override string? Term(in LatinName value) => value.Sorted;

    private static Level Of(LatinName a, LatinName b)
    {
        if (a.Whole == b.Whole)
            return Level.Exact;
        if (a.Sorted == b.Sorted)
            return Level.Order;
        var sameFamily = a.Family.SequenceEqual(b.Family) && a.Family.Length > 0;
        if (sameFamily && a.Given.Length > 0 && b.Given.Length > 0)
        {
            if (a.Given[0] != b.Given[0] && LatinNicknames.Share(a.Given[0], b.Given[0]))
                return Level.Nickname;
            if (a.Given[0][0] == b.Given[0][0] && (a.Given[0].Length == 1 || b.Given[0].Length == 1))
                return Level.Initial;
        }

        var similarity = Math.Max(
            JaroWinkler.Similarity(a.Whole, b.Whole), JaroWinkler.Similarity(a.Sorted, b.Sorted));
        if (similarity >= Slip)
            return Level.Slip;
        if (Within(a.Words, b.Words) || Within(b.Words, a.Words))
            return Level.Part;
        if (similarity >= Damage)
            return Level.Damage;
        if (sameFamily)
            return Level.Family;
        return a.Given.Length > 0 && a.Given.SequenceEqual(b.Given) ? Level.Given : Level.Differs;
    }

    private static bool Within(string[] few, string[] many)
    {
        foreach (var word in few)
        {
            if (!many.AsSpan().Contains(word))
                return false;
        }

        return true;
    }
}
