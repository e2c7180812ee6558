namespace LowIncomeMonitor.Platform.Hosting;

/// <summary>
/// A clock that starts at a given instant and runs at normal speed: a demo of last year's registers sees last year's
/// dates. Timers and measured durations are the inner clock's.
/// </summary>
public sealed class ShiftedTimeProvider(TimeProvider inner, DateTimeOffset start) : TimeProvider
{
    // Measured by the timestamp, not by the wall clock, so that a correction of the machine's time does not show.
    private readonly long _begun = inner.GetTimestamp();

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + inner.GetElapsedTime(_begun);

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);
}
