namespace LowIncomeMonitor.Domain.People;

/// <summary>The two-digit province codes of GB/T 2260 that may open a region code or a citizen number.</summary>
internal static class ProvincePrefix
{
    /// <summary>
    /// 83 opens the numbers of residence permits for residents of Taiwan (81 and 82 for Hong Kong and Macao),
    /// 91 those given abroad; both occur in registers although no division bears them.
    /// </summary>
    private static ReadOnlySpan<byte> Known =>
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46,
        50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91,
    ];

    private static readonly bool[] s_isKnown = [.. Enumerable.Range(0, 100).Select(prefix => Known.Contains((byte)prefix))];

    /// <summary>Those that a division bears.</summary>
    public static IEnumerable<int> OfDivisions => Known.ToArray().Where(prefix => prefix is not (83 or 91)).Select(prefix => (int)prefix);

    public static bool IsKnown(int prefix) => (uint)prefix < 100 && s_isKnown[prefix];
}
