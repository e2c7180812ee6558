namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// Dates, above all birth dates, by the slips between them: day and month exchanged, one digit, a lunar date taken for a
/// solar one, a date of which only the year is known.
/// </summary>
public sealed class DateComparator : Comparator<DateText>
{
    public const string KindName = "date";

    private static readonly ComparisonLevel[] s_levels =
    [
        ComparisonLevel.Exact,
        new("swapped", new("日月颠倒", "day and month exchanged")),
        new("one_digit", new("一位数字有误或相邻两位颠倒", "one digit wrong, or two neighbours swapped")),
        new("lunar", new("农历与公历混用", "the one is the lunar date of the other")),
        new("partial", new("已知部分相同", "equal as far as it is known")),
        new("year_month", new("仅年月相同", "only year and month are equal")),
        new("month_day", new("仅月日相同", "only month and day are equal")),
        new("year", new("仅年份相同", "only the year is equal")),
        ComparisonLevel.Differs,
    ];

    private enum Level
    {
        Exact,
        Swapped,
        OneDigit,
        Lunar,
        Partial,
        YearMonth,
        MonthDay,
        Year,
        Differs,
    }

    public override string Kind => KindName;

    public override IReadOnlyList<ComparisonLevel> Levels => s_levels;

    public override IReadOnlyList<string> KeyParts => ["date", "year"];

    public override bool TryPrepare(ReadOnlySpan<string> columns, out DateText value) => DateText.TryRead(columns[0], out value);

    public override int Compare(in DateText left, in DateText right) => (int)Of(left, right);

    public override string? Term(in DateText value) => value.Digits.ToString("D8", System.Globalization.CultureInfo.InvariantCulture);

    private static Level Of(in DateText a, in DateText b)
    {
        if (a.Digits == b.Digits)
            return Level.Exact;
        var sameYear = a.Year == b.Year;
        if (a.Month == 0 || b.Month == 0)
            return sameYear ? Level.Partial : Level.Differs;
        var sameMonth = a.Month == b.Month;
        if (a.Day == 0 || b.Day == 0)
            return sameYear && sameMonth ? Level.Partial : sameYear ? Level.Year : Level.Differs;
        if (sameYear && a.Month == b.Day && a.Day == b.Month)
            return Level.Swapped;
        if (IsSlip(a.Digits, b.Digits))
            return Level.OneDigit;
        if (a.Lunar == b.Digits || b.Lunar == a.Digits)
            return Level.Lunar;
        if (sameYear)
            return sameMonth ? Level.YearMonth : Level.Year;
        return sameMonth && a.Day == b.Day ? Level.MonthDay : Level.Differs;
    }

    private static bool IsSlip(int a, int b)
    {
        var (different, first, last) = (0, 0, 0);
        for (int at = 0, x = a, y = b; x != 0 || y != 0; at++, x /= 10, y /= 10)
        {
            if (x % 10 == y % 10)
                continue;
            (first, last) = (different == 0 ? at : first, at);
            different++;
        }

        return different == 1
            || (different == 2 && last == first + 1 && DigitAt(a, first) == DigitAt(b, last) && DigitAt(a, last) == DigitAt(b, first));
    }

    private static int DigitAt(int digits, int at)
    {
        for (; at > 0; at--)
            digits /= 10;
        return digits % 10;
    }
}
