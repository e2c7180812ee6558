namespace LowIncomeMonitor.Domain.Calendars;

/// <summary>The last day of a period, which ends when it does (24:00, or the close of business).</summary>
/// <param name="Date">The day.</param>
/// <param name="UnannouncedYear">
/// The first year in the period whose holidays are not announced, null when all are. That stretch was counted Monday to
/// Friday, so the day may move later once the notice is out, and must be shown with a mark.
/// </param>
public readonly record struct DueDay(DateOnly Date, int? UnannouncedYear)
{
    /// <summary>True while the day rests on a year that is not announced.</summary>
    public bool Provisional => UnannouncedYear is not null;

    /// <summary>The day, with a question mark when provisional.</summary>
    public override string ToString() => $"{Date:yyyy-MM-dd}{(Provisional ? "?" : "")}";
}
