namespace LowIncomeMonitor.Domain.Calendars;

/// <summary>
/// The days off and the working weekends (调休上班) that the State Council declares for one year. A year without days off
/// has not been announced yet: that means unknown, never "no holidays".
/// </summary>
public sealed record HolidayYear
{
    private const int FirstDecemberDay = 29;

    /// <exception cref="ArgumentException">A day does not belong to the year, or is both off and working.</exception>
    public HolidayYear(
        int year, IReadOnlyList<DateOnly> daysOff, IReadOnlyList<DateOnly> workingWeekends, HolidayNotice? notice = null)
    {
        var problem = daysOff.Select(day => ProblemOfDayOff(year, day))
            .Concat(workingWeekends.Select(day => ProblemOfWorkingWeekend(year, day, daysOff)))
            .FirstOrDefault(found => found is not null);
        if (problem is not null)
            throw new ArgumentException(problem);
        (Year, DaysOff, WorkingWeekends, Notice) = (year, daysOff, workingWeekends, notice);
    }

    public int Year { get; }

    public IReadOnlyList<DateOnly> DaysOff { get; }

    public IReadOnlyList<DateOnly> WorkingWeekends { get; }

    /// <summary>Where the days come from; null while the year is not announced.</summary>
    public HolidayNotice? Notice { get; }

    public bool IsAnnounced => DaysOff.Count > 0;

    /// <summary>What is wrong with a day off of this year, or null.</summary>
    public static string? ProblemOfDayOff(int year, DateOnly day) =>
        NoticeYears(day).Contains(year) ? null : $"{day:yyyy-MM-dd} is no day that a notice for {year} can declare.";

    /// <summary>What is wrong with a working weekend of this year, or null.</summary>
    public static string? ProblemOfWorkingWeekend(int year, DateOnly day, IReadOnlyList<DateOnly> daysOff)
    {
        if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            return $"{day:yyyy-MM-dd} is no weekend, so it cannot be a working weekend.";
        return daysOff.Contains(day)
            ? $"{day:yyyy-MM-dd} is declared both a day off and a working day."
            : ProblemOfDayOff(year, day);
    }

    /// <summary>
    /// The years whose notices decide about a day. The New Year bridge of the next notice may reach into December:
    /// 2018-12-29 became a working Saturday and 2018-12-31 a day off by the notice for 2019.
    /// </summary>
    internal static IEnumerable<int> NoticeYears(DateOnly day) =>
        day is { Month: 12, Day: >= FirstDecemberDay } ? [day.Year, day.Year + 1] : [day.Year];
}
