using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// Places by their statistical codes, down the hierarchy. A code that says less agrees as far as it goes; how far that is
/// is the level.
/// </summary>
public sealed class RegionComparator : Comparator<RegionCode>
{
    public const string KindName = "region";

    private static readonly ComparisonLevel[] s_levels =
    [
        new("village", new("同村（社区）", "the same village")),
        new("town", new("同乡镇（街道）", "the same town")),
        new("county", new("同县（区）", "the same county")),
        new("prefecture", new("同市（州）", "the same prefecture")),
        new("province", new("同省", "the same province")),
        ComparisonLevel.Differs,
    ];

    public override string Kind => KindName;

    public override IReadOnlyList<ComparisonLevel> Levels => s_levels;

    public override IReadOnlyList<string> KeyParts => ["whole", "prefix:9", "prefix:6"];

    public override bool TryPrepare(ReadOnlySpan<string> columns, out RegionCode value)
    {
        var reading = RegionCode.Parse(columns[0]);
        value = reading.Code;
        return reading.IsOk;
    }

    public override int Compare(in RegionCode left, in RegionCode right)
    {
        for (var level = RegionLevel.Village; level >= RegionLevel.Province; level--)
        {
            if (left.Level >= level && right.Level >= level && left.At(level) == right.At(level))
                return RegionLevel.Village - level;
        }

        return s_levels.Length - 1;
    }
}
