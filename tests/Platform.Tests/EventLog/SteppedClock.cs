namespace LowIncomeMonitor.Platform.Tests.EventLog;

/// <summary>A clock that stands still until it is stepped.</summary>
internal sealed class SteppedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Step(TimeSpan by) => _now += by;
}
