namespace LowIncomeMonitor.Api.Tests.Queue;

/// <summary>Runs at normal speed from an instant on, and can jump ahead. Timers are the machine's: loops go on waking.</summary>
internal sealed class AdvancedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _begun = System.GetTimestamp();
    private long _ahead;

    public override DateTimeOffset GetUtcNow() =>
        start.ToUniversalTime() + System.GetElapsedTime(_begun) + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);
}
