using System.Globalization;

namespace LowIncomeMonitor.Simulation.Tests.Reading;

/// <summary>Reads a citizen number the long way round: GB 11643 written down a second time, from the standard.</summary>
internal static class WrittenNumber
{
    /// <summary>The 18-character form, or null when the text is no valid number.</summary>
    public static string? Read(string text)
    {
        var plain = string.Concat(text.Select(c => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c)).ToUpperInvariant();
        if (plain.Length == 15)
        {
            plain = plain.Insert(6, "19");
            plain += Check(plain);
        }

        return plain.Length == 18 && plain[..17].All(char.IsAsciiDigit) && plain[17] == Check(plain)
            && DateOnly.TryParseExact(plain[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? plain : null;
    }

    /// <summary>One character other, or two neighbours swapped.</summary>
    public static bool OneSlipApart(string written, string number)
    {
        if (written.Length != number.Length)
            return false;
        var other = Enumerable.Range(0, number.Length).Where(i => written[i] != number[i]).ToList();
        return other.Count == 1
            || (other.Count == 2 && other[1] == other[0] + 1 && written[other[0]] == number[other[1]] && written[other[1]] == number[other[0]]);
    }

    /// <summary>ISO 7064 MOD 11-2 by its recurrence instead of the table of weights.</summary>
    private static char Check(string number)
    {
        var remainder = 0;
        for (var i = 0; i < 17; i++)
            remainder = (remainder + number[i] - '0') * 2 % 11;
        return "0123456789X"[(12 - remainder) % 11];
    }
}
