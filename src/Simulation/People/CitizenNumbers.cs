using System.Globalization;

namespace LowIncomeMonitor.Simulation.People;

/// <summary>GB 11643 numbers: 6 address, 8 birth date, 3 order (odd = male), 1 check character (ISO 7064 MOD 11-2).</summary>
internal static class CitizenNumbers
{
    private const string Check = "10X98765432";
    private static readonly int[] s_weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static string Compose(int county, DateOnly birth, int order)
    {
        var first17 = string.Create(CultureInfo.InvariantCulture, $"{county:D6}{birth:yyyyMMdd}{order:D3}");
        return first17 + CheckOf(first17);
    }

    public static char CheckOf(ReadOnlySpan<char> first17)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (first17[i] - '0') * s_weights[i];
        return Check[sum % 11];
    }
}
