namespace LowIncomeMonitor.Domain.Risk.Outcomes;

/// <summary>"Back in need within so many months", as far as it can be told.</summary>
public static class NeedLabel
{
    /// <param name="day">The day of which the household is described.</param>
    /// <param name="months">Length of the window after it.</param>
    /// <param name="events">Signs of need.</param>
    /// <param name="knownUntil">The last day of which outcomes are known.</param>
    /// <returns>Null while the window is open and nothing has happened in it.</returns>
    public static bool? Of(DateOnly day, int months, IEnumerable<NeedEvent> events, DateOnly knownUntil)
    {
        var end = day.AddMonths(months);
        if (events.Any(e => e.On > day && e.On <= end && e.On <= knownUntil))
            return true;
        return end <= knownUntil ? false : null;
    }
}
