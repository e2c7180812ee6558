using System.Globalization;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// A date prepared for comparison, as digits and not as a day: a mistyped month 13 still says something. Month or day 0
/// is unknown.
/// </summary>
public readonly struct DateText
{
    private const int MostGroups = 3;

    private static readonly ChineseLunisolarCalendar s_lunar = new();

    private DateText(int year, int month, int day)
    {
        Digits = (year * 100 + month) * 100 + day;
        Lunar = LunarOf(year, month, day);
    }

    /// <summary>yyyyMMdd as a number.</summary>
    internal int Digits { get; }

    /// <summary>The same day in the lunar calendar as yyyyMMdd; 0 where it has none (before 1901, or no real day).</summary>
    internal int Lunar { get; }

    internal int Year => Digits / 10_000;

    internal int Month => Digits / 100 % 100;

    internal int Day => Digits % 100;

    /// <summary>
    /// Reads yyyy-MM-dd, yyyyMMdd, yyyy/M/d, yyyy年M月d日, dd/MM/yyyy, and what is left of them: yyyy-MM, yyyyMM, yyyy.
    /// False for anything else.
    /// </summary>
    public static bool TryRead(string text, out DateText date)
    {
        date = default;
        Span<int> groups = stackalloc int[MostGroups];
        Span<int> lengths = stackalloc int[MostGroups];
        var count = Groups(text, groups, lengths);
        switch (count)
        {
            case 1 when lengths[0] == 8:
                return Accept(groups[0] / 10_000, groups[0] / 100 % 100, groups[0] % 100, out date);
            case 1 when lengths[0] == 6:
                return Accept(groups[0] / 100, groups[0] % 100, 0, out date);
            case 1 when lengths[0] == 4:
                return Accept(groups[0], 0, 0, out date);
            case 2 when lengths[0] == 4 && lengths[1] <= 2:
                return Accept(groups[0], groups[1], 0, out date);
            case 3 when lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2:
                return Accept(groups[0], groups[1], groups[2], out date);
            case 3 when lengths[2] == 4 && lengths[1] <= 2 && lengths[0] <= 2:
                return Accept(groups[2], groups[1], groups[0], out date);
            default:
                return false;
        }
    }

    private static bool Accept(int year, int month, int day, out DateText date)
    {
        date = year > 0 ? new(year, month, day) : default;
        return year > 0;
    }

    /// <summary>Runs of digits; a fourth one begins the time of day and is not read. -1 for letters or a run too long.</summary>
    private static int Groups(string text, Span<int> groups, Span<int> lengths)
    {
        var (count, inRun) = (0, false);
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                if (count == MostGroups && c is ' ' or 'T')
                    return count;
                inRun = false;
                continue;
            }

            if (!inRun && count == MostGroups)
                return -1;
            if (!inRun)
                (groups[count], lengths[count], count, inRun) = (0, 0, count + 1, true);
            if (++lengths[count - 1] > 8)
                return -1;
            groups[count - 1] = groups[count - 1] * 10 + (c - '0');
        }

        return count;
    }

    private static int LunarOf(int year, int month, int day)
    {
        if (year < 1902 || year > 2099 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return 0;
        var instant = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        var lunarYear = s_lunar.GetYear(instant);
        var lunarMonth = s_lunar.GetMonth(instant);
        // Months are counted through a leap month; who gives a lunar birthday gives the month's own number.
        var leap = s_lunar.GetLeapMonth(lunarYear);
        if (leap > 0 && lunarMonth >= leap)
            lunarMonth--;
        return (lunarYear * 100 + lunarMonth) * 100 + s_lunar.GetDayOfMonth(instant);
    }
}
