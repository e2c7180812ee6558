using LowIncomeMonitor.Platform.Live;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Redis;

namespace LowIncomeMonitor.Platform.Tests.Live;

/// <summary>What both lease stores promise. The theory runs on Redis wherever there is one.</summary>
public sealed class LeasesTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Kinds => LiveWorld.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task TryAcquireAsync_HeldByAnother_IsRefusedAndHolderIsKnown(string kind)
    {
        await using var world = await LiveWorld.CreateAsync(kind, redis);
        var lease = await world.Leases.TryAcquireAsync("case/1", "li", Long, default);

        Assert.NotNull(lease);
        Assert.Null(await world.OtherLeases.TryAcquireAsync("case/1", "wang", Long, default));
        Assert.NotNull(await world.OtherLeases.TryAcquireAsync("case/2", "wang", Long, default));
        var found = await world.OtherLeases.FindAsync("case/1", default);
        Assert.Equal(("li", lease.Fence), (found!.Owner, found.Fence));
        Assert.Null(await world.Leases.FindAsync("case/3", default));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task TryAcquireAsync_SameOwnerAgain_ProlongsTheSameHolding(string kind)
    {
        await using var world = await LiveWorld.CreateAsync(kind, redis);
        var first = await world.Leases.TryAcquireAsync("case/1", "li", Long, default);
        var second = await world.OtherLeases.TryAcquireAsync("case/1", "li", Long * 2, default);

        Assert.Equal(first!.Fence, second!.Fence);
        Assert.True(second.ExpiresAt > first.ExpiresAt);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task TryAcquireAsync_TwentyAtOnce_OneHolds(string kind)
    {
        await using var world = await LiveWorld.CreateAsync(kind, redis);
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            (i % 2 == 0 ? world.Leases : world.OtherLeases).TryAcquireAsync("case/1", $"worker {i}", Long, default)));

        Assert.Single(all, lease => lease is not null);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task TryAcquireAsync_AfterTheEnd_GivesAHigherFenceAndTheOldOneIsDead(string kind)
    {
        await using var world = await LiveWorld.CreateAsync(kind, redis);
        var old = await world.Leases.TryAcquireAsync("case/1", "li", Short, default);
        Lease? next = null;
        await Eventually.BecomesTrueAsync(
            async () => (next = await world.OtherLeases.TryAcquireAsync("case/1", "wang", Long, default)) is not null,
            Patience, "the lease ends by itself");

        Assert.True(next!.Fence > old!.Fence);
        Assert.Null(await world.Leases.RenewAsync(old, Long, default));
        Assert.False(await world.Leases.ReleaseAsync(old, default));
        Assert.Equal("wang", (await world.Leases.FindAsync("case/1", default))!.Owner);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task TryAcquireAsync_SameOwnerAfterTheEnd_IsANewHolding(string kind)
    {
        await using var world = await LiveWorld.CreateAsync(kind, redis);
        var old = await world.Leases.TryAcquireAsync("case/1", "li", Short, default);
        await Eventually.BecomesTrueAsync(
            async () => await world.Leases.FindAsync("case/1", default) is null, Patience, "the lease ends by itself");
        var next = await world.Leases.TryAcquireAsync("case/1", "li", Long, default);

        Assert.True(next!.Fence > old!.Fence);
        Assert.Null(await world.Leases.RenewAsync(old, Long, default));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task RenewAsync_Held_OutlivesItsFirstDuration(string kind)
    {
        await using var world = await LiveWorld.CreateAsync(kind, redis);
        var marker = await world.Leases.TryAcquireAsync("marker", "li", Short * 2, default);
        var lease = await world.Leases.TryAcquireAsync("case/1", "li", Short * 2, default);
        var renewed = await world.Leases.RenewAsync(lease!, Long, default);
        await Eventually.BecomesTrueAsync(
            async () => await world.Leases.FindAsync(marker!.Key, default) is null, Patience, "the unrenewed one ends");

        Assert.Equal(lease!.Fence, renewed!.Fence);
        Assert.NotNull(await world.Leases.FindAsync("case/1", default));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ReleaseAsync_Held_FreesTheKeyOnce(string kind)
    {
        await using var world = await LiveWorld.CreateAsync(kind, redis);
        var lease = await world.Leases.TryAcquireAsync("case/1", "li", Long, default);

        Assert.True(await world.OtherLeases.ReleaseAsync(lease!, default));
        Assert.False(await world.Leases.ReleaseAsync(lease!, default));
        var next = await world.Leases.TryAcquireAsync("case/1", "wang", Long, default);
        Assert.True(next!.Fence > lease!.Fence);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task TryAcquireAsync_NoDuration_IsRefused(string kind)
    {
        await using var world = await LiveWorld.CreateAsync(kind, redis);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => world.Leases.TryAcquireAsync("case/1", "li", TimeSpan.Zero, default));
    }
}
