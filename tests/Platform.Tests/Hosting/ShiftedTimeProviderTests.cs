using LowIncomeMonitor.Platform.Hosting;
using LowIncomeMonitor.TestKit;

namespace LowIncomeMonitor.Platform.Tests.Hosting;

public sealed class ShiftedTimeProviderTests
{
    private static readonly DateTimeOffset Start = new(2023, 7, 1, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly ManualTimeProvider _inner = new(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void GetUtcNow_TimePasses_RunsFromTheStartAtNormalSpeed()
    {
        var shifted = new ShiftedTimeProvider(_inner, Start);
        Assert.Equal(Start, shifted.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, shifted.GetUtcNow().Offset);

        _inner.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Start.AddDays(1), shifted.GetUtcNow());
    }

    [Fact]
    public async Task CreateTimer_InnerTimePasses_FiresInOrder()
    {
        var shifted = new ShiftedTimeProvider(_inner, Start);
        var fired = new List<DateTimeOffset>();
        await using var periodic = shifted.CreateTimer(_ => fired.Add(shifted.GetUtcNow()), null, TimeSpan.FromHours(1), TimeSpan.FromHours(2));
        await using var once = shifted.CreateTimer(_ => fired.Add(shifted.GetUtcNow()), null, TimeSpan.FromHours(2), Timeout.InfiniteTimeSpan);

        _inner.Advance(TimeSpan.FromHours(4));

        Assert.Equal([Start.AddHours(1), Start.AddHours(2), Start.AddHours(3)], fired);
    }
}
