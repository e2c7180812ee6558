using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Calendars;

/// <summary>
/// Days off that a region declares besides the national ones, such as Corban and Rozah in Xinjiang and Ningxia or
/// the third of the third month in Guangxi. They hold in everything the region contains, also on a working weekend.
/// </summary>
/// <param name="Region">Where they hold.</param>
/// <param name="DaysOff">The extra days off.</param>
/// <param name="Notice">The regional document that declares them.</param>
public sealed record RegionalHolidays(RegionCode Region, IReadOnlyList<DateOnly> DaysOff, HolidayNotice Notice);
