using FsCheck;
using LowIncomeMonitor.Domain.Linkage.Comparators;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Comparators;

/// <summary>What every comparator must keep, on generated values: call this from the tests of each.</summary>
internal static class ComparatorLaws
{
    /// <summary>
    /// Levels in range, "differs" last and only there, symmetric, no value differs from itself, and the same through
    /// another list of prepared values.
    /// </summary>
    /// <param name="comparator">What is tested.</param>
    /// <param name="pairs">Pairs of values, each a text a column; most should be near each other.</param>
    public static void Hold(IComparator comparator, Gen<(string[] Left, string[] Right)> pairs)
    {
        Assert.Equal(ComparisonLevel.Differs, comparator.Levels[^1]);
        Assert.InRange(comparator.Levels.Count, 2, 15);
        Assert.Equal(comparator.Levels.Count, comparator.Levels.Select(level => level.Code).Distinct().Count());
        Property.Holds(pairs, pair => HoldFor(comparator, pair.Left, pair.Right));
    }

    private static bool HoldFor(IComparator comparator, string[] left, string[] right)
    {
        var both = Prepare(comparator, left, right);
        if (both.IsMissing(0) || both.IsMissing(1))
            return true;
        var level = both.Compare(0, 1);
        return level >= 0 && level < comparator.Levels.Count
            && level == both.Compare(1, 0)
            && both.Compare(0, 0) < comparator.Levels.Count - 1
            && both.Compare(1, 1) < comparator.Levels.Count - 1
            && level == Prepare(comparator, left).Compare(0, Prepare(comparator, right), 0)
            && (!comparator.Levels[level].SameTerm || both.Term(0) == both.Term(1));
    }

    /// <summary>Prepared values, one a row of columns.</summary>
    public static IPreparedValues Prepare(IComparator comparator, params string[][] values) =>
        comparator.Prepare(values.Length, (index, columns) => values[index].CopyTo(columns));

    /// <summary>Code of the level of two values of one column.</summary>
    public static string LevelOf(IComparator comparator, string left, string right) =>
        comparator.Levels[Prepare(comparator, [left], [right]).Compare(0, 1)].Code;
}
