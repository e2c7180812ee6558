namespace LowIncomeMonitor.Domain.Calendars;

/// <summary>
/// Counts working days since 0001-01-01 in the time of one binary search: Monday to Friday by arithmetic, corrected by
/// the running sum of the exceptions (about 40 a year). Any distance between two days is then one subtraction.
/// </summary>
internal sealed class WorkingDayCount
{
    private readonly int[] _days;
    private readonly int[] _correction;

    /// <param name="exceptions">Days that differ from Monday to Friday, with whether they are worked.</param>
    public WorkingDayCount(IReadOnlyDictionary<DateOnly, bool> exceptions)
    {
        var differing = exceptions.Where(day => day.Value != IsWeekday(day.Key)).OrderBy(day => day.Key).ToArray();
        _days = [.. differing.Select(day => day.Key.DayNumber)];
        _correction = new int[differing.Length];
        var sum = 0;
        for (var i = 0; i < differing.Length; i++)
            _correction[i] = sum += differing[i].Value ? 1 : -1;
    }

    public static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Working days up to and including the day.</summary>
    public int Through(int dayNumber)
    {
        var found = Array.BinarySearch(_days, dayNumber);
        var last = found >= 0 ? found : ~found - 1;
        return Weekdays(dayNumber) + (last < 0 ? 0 : _correction[last]);
    }

    /// <summary>The earliest day after <paramref name="start"/> by which <paramref name="days"/> more days were worked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar ends before.</exception>
    public DateOnly After(DateOnly start, int days)
    {
        var end = DateOnly.MaxValue.DayNumber;
        var target = (long)Through(start.DayNumber) + days;
        if (target > Through(end))
            throw new ArgumentOutOfRangeException(nameof(days), days, "The period ends after the last day of the calendar.");

        // No day counts more than one, so the answer is at least this far off.
        var low = start.DayNumber + days;
        var high = low;
        for (var step = 8; Through(high) < target; step *= 2)
            (low, high) = (high + 1, Math.Min(end, high + step));
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = Through(middle) < target ? (middle + 1, high) : (low, middle);
        }

        return DateOnly.FromDayNumber(low);
    }

    // Day number 0 is a Monday.
    private static int Weekdays(int dayNumber) => (dayNumber + 1) / 7 * 5 + Math.Min((dayNumber + 1) % 7, 5);
}
