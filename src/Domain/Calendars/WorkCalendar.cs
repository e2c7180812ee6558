using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Calendars;

/// <summary>
/// Working days as the administration counts them: Monday to Friday, less the days off and plus the working weekends of
/// the yearly notices. Years without a notice count Monday to Friday, and results that touch them say so.
/// </summary>
public sealed class WorkCalendar
{
    private readonly HolidayYear[] _years;
    private readonly RegionalHolidays[] _regional;
    private readonly HashSet<int> _announced;
    private readonly Dictionary<DateOnly, bool> _exceptions = [];
    private readonly WorkingDayCount _count;

    /// <param name="years">At most one entry a year; an empty entry counts as not announced.</param>
    /// <param name="regional">Used only by the calendars that <see cref="ForRegion"/> gives.</param>
    /// <exception cref="ArgumentException">A year occurs twice.</exception>
    public WorkCalendar(IEnumerable<HolidayYear> years, IEnumerable<RegionalHolidays>? regional = null)
        : this([.. years.OrderBy(year => year.Year)], [.. regional ?? []], [])
    {
    }

    private WorkCalendar(HolidayYear[] years, RegionalHolidays[] regional, IEnumerable<DateOnly> extraDaysOff)
    {
        (_years, _regional) = (years, regional);
        _announced = [.. years.Where(year => year.IsAnnounced).Select(year => year.Year)];
        if (years.Select(year => year.Year).Distinct().Count() != years.Length)
            throw new ArgumentException("A year occurs twice in the work calendar.", nameof(years));

        // In order of years, so that for a day of December the later notice wins; the regional day off wins over both.
        foreach (var year in years)
        {
            foreach (var day in year.DaysOff)
                _exceptions[day] = false;
            foreach (var day in year.WorkingWeekends)
                _exceptions[day] = true;
        }

        foreach (var day in extraDaysOff)
            _exceptions[day] = false;
        _count = new WorkingDayCount(_exceptions);
    }

    /// <summary>Whether the holidays of the year are known.</summary>
    public bool IsAnnounced(int year) => _announced.Contains(year);

    /// <summary>Whether people work on the day, counted Monday to Friday where the year is not announced.</summary>
    public bool IsWorkingDay(DateOnly date) =>
        _exceptions.TryGetValue(date, out var worked) ? worked : WorkingDayCount.IsWeekday(date);

    /// <summary>
    /// The n-th working day after <paramref name="start"/>, which itself is not counted (Civil Code 201);
    /// zero gives <paramref name="start"/>, working day or not.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or beyond the year 9999.</exception>
    public DateOnly AddWorkingDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return days == 0 ? start : _count.After(start, days);
    }

    /// <summary>Working days after <paramref name="start"/> up to and including <paramref name="end"/>; negative backwards.</summary>
    public int WorkingDaysBetween(DateOnly start, DateOnly end) =>
        _count.Through(end.DayNumber) - _count.Through(start.DayNumber);

    /// <summary><see cref="AddWorkingDays"/>, marked when it rests on a year that is not announced.</summary>
    public DueDay DueDate(DateOnly start, int workingDays) => Mark(start, AddWorkingDays(start, workingDays));

    /// <summary>
    /// The end of a period of calendar days, such as a public notice of seven: the start is not counted, and a last day
    /// that is off moves to the next working day (Civil Code 201 and 203).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one day, or beyond the year 9999.</exception>
    public DueDay LastDayOfPeriod(DateOnly start, int calendarDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calendarDays, 1);
        return Mark(start, _count.After(start.AddDays(calendarDays - 1), 1));
    }

    /// <summary>The calendar of a region: with the extra days off of itself and of every region that contains it.</summary>
    public WorkCalendar ForRegion(RegionCode region)
    {
        var holding = _regional.Where(holidays => holidays.Region.Contains(region)).ToArray();
        return holding.Length == 0
            ? this
            : new WorkCalendar(_years, _regional, holding.SelectMany(holidays => holidays.DaysOff));
    }

    private DueDay Mark(DateOnly start, DateOnly due)
    {
        if (due <= start)
            return new DueDay(due, null);
        var last = HolidayYear.NoticeYears(due).Last();
        for (var year = start.AddDays(1).Year; year <= last; year++)
        {
            if (!IsAnnounced(year))
                return new DueDay(due, year);
        }

        return new DueDay(due, null);
    }
}
