using LowIncomeMonitor.Domain.Linkage.People;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>The levels of a pair in four bytes, as stored: number, name, birth date, region from the lowest, plus one.</summary>
internal static class LevelCode
{
    public static int Pack(in PersonEvidence evidence) =>
        (evidence.Number + 1) | ((evidence.Name + 1) << 8) | ((evidence.Birth + 1) << 16) | ((evidence.Region + 1) << 24);

    /// <summary>Level of a feature by its place; -1 is missing.</summary>
    public static int Of(int levels, int place) => ((levels >> (8 * place)) & 0xFF) - 1;

    /// <summary>
    /// True when nothing is compared now that was not compared then, and nothing compares otherwise: no new evidence.
    /// </summary>
    public static bool AddsNothing(int now, int then)
    {
        for (var place = 0; place < sizeof(int); place++)
        {
            if (Of(now, place) is >= 0 and var level && level != Of(then, place))
                return false;
        }

        return true;
    }
}
