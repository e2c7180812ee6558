namespace LowIncomeMonitor.Domain.People;

/// <summary>
/// Regions with everything below them, as ranges of twelve-digit codes. A text that is no region gives no range: it
/// shows nothing rather than everything.
/// </summary>
/// <param name="Lows">First codes of the ranges, each inclusive.</param>
/// <param name="Highs">Last codes, in the same order.</param>
public sealed record RegionRanges(string[] Lows, string[] Highs)
{
    // Digits below each level: a division is the range from its code to its code with nines there.
    private static ReadOnlySpan<int> DigitsBelow => [0, 10, 8, 6, 3, 0];

    /// <summary>The ranges of some regions; what is no region is left out.</summary>
    public static RegionRanges Of(IEnumerable<string> regions)
    {
        var codes = regions.Select(region => RegionCode.Parse(region)).Where(reading => reading.IsOk)
            .Select(reading => reading.Code).ToList();
        return new([.. codes.Select(code => code.ToStatisticalCode())], [.. codes.Select(High)]);
    }

    /// <summary>The same question in memory.</summary>
    public bool Contain(string region)
    {
        for (var i = 0; i < Lows.Length; i++)
        {
            if (string.CompareOrdinal(region, Lows[i]) >= 0 && string.CompareOrdinal(region, Highs[i]) <= 0)
                return true;
        }

        return false;
    }

    private static string High(RegionCode code)
    {
        var low = code.ToStatisticalCode();
        var below = DigitsBelow[(int)code.Level];
        return low[..^below] + new string('9', below);
    }
}
