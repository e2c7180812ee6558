using LowIncomeMonitor.Platform.Live;
using LowIncomeMonitor.TestKit;

namespace LowIncomeMonitor.Platform.Tests.Live;

public sealed class InProcessLeasesTests
{
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task TryAcquireAsync_AtTheInstantOfTheEnd_IsFree()
    {
        var leases = new InProcessLeases(_clock);
        await leases.TryAcquireAsync("case/1", "li", TimeSpan.FromMinutes(1), default);

        _clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        Assert.Null(await leases.TryAcquireAsync("case/1", "wang", TimeSpan.FromMinutes(1), default));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.NotNull(await leases.TryAcquireAsync("case/1", "wang", TimeSpan.FromMinutes(1), default));
    }

    [Fact]
    public async Task TryAcquireAsync_MillionEndedKeys_LeaveMemory()
    {
        var leases = new InProcessLeases(_clock);
        for (var i = 0; i < 1_000_000; i++)
        {
            await leases.TryAcquireAsync($"case/{i}", "li", TimeSpan.FromSeconds(1), default);
            _clock.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.InRange(leases.Count, 1, 2048);
    }
}
