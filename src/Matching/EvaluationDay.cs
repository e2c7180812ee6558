namespace LowIncomeMonitor.Matching;

/// <summary>The calendar day on which the service stands: the clock's instant at the bureau's offset from UTC.</summary>
internal sealed class EvaluationDay(TimeProvider clock, MatchingOptions options)
{
    private const long DayMs = 86_400_000;

    public DateOnly Now => Of(clock.GetUtcNow());

    public DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(options.UtcOffset).DateTime);

    /// <summary>The day of an instant in Unix milliseconds, and the instants at which it begins and ends.</summary>
    public (DateOnly Day, (long From, long To) Span) Around(long unixMs)
    {
        var day = Of(DateTimeOffset.FromUnixTimeMilliseconds(unixMs));
        var from = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), options.UtcOffset).ToUnixTimeMilliseconds();
        return (day, (from, from + DayMs));
    }
}
