using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Tests.People;

/// <summary>Generates valid citizen numbers, with a check character computed the way ISO 7064 defines it, not the way we do.</summary>
internal static class Numbers
{
    private static readonly string[] Regions =
        ["110105", "421281", "440705", "441827", "222426", "653101", "540102", "710000", "810000", "830000", "910000"];

    public static Gen<string> Valid =>
        from region in Gen.Elements(Regions)
        from day in Gen.Choose(0, new DateOnly(2035, 12, 31).DayNumber - new DateOnly(1800, 1, 1).DayNumber)
        from order in Gen.Choose(0, 999)
        select Complete(region
            + new DateOnly(1800, 1, 1).AddDays(day).ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            + order.ToString("D3", CultureInfo.InvariantCulture));

    public static Gen<string> Valid15 => Valid.Select(number => number[..6] + number[8..17]).Where(IsWholeDate);

    /// <summary>ISO 7064 pure system recursion: P = (P + a) * 2 mod 11, and the check makes the last sum 1.</summary>
    public static string Complete(string first17)
    {
        var product = 0;
        foreach (var digit in first17)
            product = (product + (digit - '0')) * 2 % 11;
        var check = (12 - product) % 11;
        return first17 + (check == 10 ? "X" : check.ToString(CultureInfo.InvariantCulture));
    }

    public static CitizenId Read(string number)
    {
        var reading = CitizenId.Parse(number);
        Assert.True(reading.IsOk, reading.Reason);
        return reading.Id;
    }

    // A 29 February of a leap year may fall in a common one once the century is gone.
    private static bool IsWholeDate(string number)
    {
        var century = number[12..] is ['9', '9', >= '6'] ? "18" : "19";
        return DateOnly.TryParseExact(century + number[6..12], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }
}
