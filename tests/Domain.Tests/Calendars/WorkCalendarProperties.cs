using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Calendars;

namespace LowIncomeMonitor.Domain.Tests.Calendars;

public sealed class WorkCalendarProperties
{
    private static readonly WorkCalendar Calendar = Notices.Calendar;

    private static Gen<DateOnly> Day => Gen
        .Choose(new DateOnly(2021, 1, 1).DayNumber, new DateOnly(2029, 12, 31).DayNumber)
        .Select(DateOnly.FromDayNumber);

    private static Gen<int> Count => Gen.Frequency((3, Gen.Choose(0, 30)), (1, Gen.Choose(0, 1500)));

    [Fact]
    public void AddWorkingDays_AnyStart_AgreesWithGoingDayByDay() =>
        Property.Holds(Day.Zip(Count), pair =>
        {
            var (day, left) = pair;
            while (left > 0)
            {
                day = day.AddDays(1);
                left -= Calendar.IsWorkingDay(day) ? 1 : 0;
            }

            return Calendar.AddWorkingDays(pair.Item1, pair.Item2) == day;
        });

    [Fact]
    public void AddWorkingDays_AtLeastOne_IsAWorkingDayAndCountsBack() =>
        Property.Holds(Day.Zip(Count), pair =>
        {
            var due = Calendar.AddWorkingDays(pair.Item1, pair.Item2 + 1);
            return Calendar.IsWorkingDay(due) && due > pair.Item1
                && Calendar.WorkingDaysBetween(pair.Item1, due) == pair.Item2 + 1
                && Calendar.WorkingDaysBetween(due, pair.Item1) == -(pair.Item2 + 1);
        });

    [Fact]
    public void AddWorkingDays_InTwoSteps_IsTheSameAsInOne() =>
        Property.Holds(Day.Zip(Count.Two()), at =>
            Calendar.AddWorkingDays(Calendar.AddWorkingDays(at.Item1, at.Item2.Item1), at.Item2.Item2)
            == Calendar.AddWorkingDays(at.Item1, at.Item2.Item1 + at.Item2.Item2));

    [Fact]
    public void AddWorkingDays_LaterStartOrMoreDays_IsNeverEarlier() =>
        Property.Holds(Day.Two().Zip(Count), at =>
        {
            var (earlier, later) = at.Item1.Item1 <= at.Item1.Item2 ? at.Item1 : (at.Item1.Item2, at.Item1.Item1);
            return Calendar.AddWorkingDays(earlier, at.Item2) <= Calendar.AddWorkingDays(later, at.Item2)
                && Calendar.AddWorkingDays(earlier, at.Item2) < Calendar.AddWorkingDays(earlier, at.Item2 + 1);
        });

    [Fact]
    public void LastDayOfPeriod_AnyPeriod_IsTheFirstWorkingDayFromItsEnd() =>
        Property.Holds(Day.Zip(Gen.Choose(1, 90)), pair =>
        {
            var end = pair.Item1.AddDays(pair.Item2);
            while (!Calendar.IsWorkingDay(end))
                end = end.AddDays(1);
            return Calendar.LastDayOfPeriod(pair.Item1, pair.Item2).Date == end;
        });

    [Fact]
    public void DueDate_PeriodWithinAnnouncedYears_IsTheOnlyOneNotProvisional() =>
        Property.Holds(Day.Zip(Count), pair =>
        {
            var due = Calendar.DueDate(pair.Item1, pair.Item2 + 1);
            var known = pair.Item1 >= new DateOnly(2022, 12, 31) && due.Date < new DateOnly(2026, 12, 29);
            return due.Provisional != known;
        });
}
