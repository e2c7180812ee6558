namespace LowIncomeMonitor.Domain.Calendars;

/// <summary>The published document that declares days off.</summary>
/// <param name="Title">Title as published.</param>
/// <param name="PublishedOn">Day of publication.</param>
public sealed record HolidayNotice(string Title, DateOnly PublishedOn);
