using LowIncomeMonitor.Platform.Live;
using LowIncomeMonitor.Platform.Tests.Live;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Redis;

namespace LowIncomeMonitor.Platform.Tests.Redis;

/// <summary>Redis may go, come back empty, or not be there at all: only hints are lost, and that is told.</summary>
public sealed class RedisOutageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    [RequiresRedisFact]
    public async Task FanOut_ServerKilledAndStartedAgain_TellsAGapAndGoesOn()
    {
        using var server = await RedisServer.StartAsync();
        await using var world = LiveWorld.Redis(server.Configuration);
        await using var here = new Listener(await world.FanOut.SubscribeAsync("a", default));
        await using var there = new Listener(await world.OtherReplica.SubscribeAsync("a", default));
        await world.FanOut.PublishAsync("a", "before"u8.ToArray(), default);
        await Eventually.BecomesTrueAsync(
            () => here.Texts.Contains("before") && there.Texts.Contains("before"), Patience, "both hear");
        var gaps = (here.Gaps, there.Gaps);

        server.Stop();
        await world.FanOut.PublishAsync("a", "lost"u8.ToArray(), default);
        await server.StartAgainAsync();

        await Eventually.BecomesTrueAsync(() => here.Gaps > gaps.Item1 && there.Gaps > gaps.Item2, Patience, "both are told of a gap");
        await HeardAsync(world.FanOut, here, there, "after");
        Assert.Equal(1, here.Texts.Count(text => text == "before"));
    }

    [RequiresRedisFact]
    public async Task FanOut_ServerNotThereAtFirst_WorksOnceItIs()
    {
        using var server = RedisServer.NotStarted();
        await using var world = LiveWorld.Redis(server.Configuration);
        await using var heard = new Listener(await world.FanOut.SubscribeAsync("a", default));
        await world.FanOut.PublishAsync("a", "early"u8.ToArray(), default);

        await server.StartAgainAsync();
        await HeardAsync(world.FanOut, heard, heard, "now");
        // An attempt that failed must not leave a second handler behind.
        await Eventually.BecomesTrueAsync(() => heard.Gaps >= 2, Patience, "the gap is told");
        var before = heard.Texts.Count;
        await world.FanOut.PublishAsync("a", "once"u8.ToArray(), default);
        await world.FanOut.PublishAsync("a", "end"u8.ToArray(), default);
        await Eventually.BecomesTrueAsync(() => heard.Texts.Contains("end"), Patience, "the last signal arrives");
        Assert.Equal(before + 2, heard.Texts.Count);
    }

    [RequiresRedisFact]
    public async Task Leases_ServerFlushedByARestart_AreTakenAnewWithHigherFences()
    {
        using var server = await RedisServer.StartAsync();
        await using var world = LiveWorld.Redis(server.Configuration);
        var old = await world.Leases.TryAcquireAsync("case/1", "li", Long, default);

        server.Stop();
        await Assert.ThrowsAsync<LeasesUnavailableException>(() => world.Leases.RenewAsync(old!, Long, default));
        await server.StartAgainAsync();

        Lease? next = null;
        await Eventually.BecomesTrueAsync(async () => (next = await TryAsync(world.OtherLeases)) is not null, Patience, "it can be taken anew");
        Assert.True(next!.Fence > old!.Fence);
    }

    private static async Task<Lease?> TryAsync(ILeases leases)
    {
        try
        {
            return await leases.TryAcquireAsync("case/1", "wang", Long, default);
        }
        catch (LeasesUnavailableException)
        {
            return null;
        }
    }

    private static async Task HeardAsync(ILiveFanOut fanOut, Listener one, Listener two, string text)
    {
        await Eventually.BecomesTrueAsync(
            async () =>
            {
                if (one.Texts.Contains(text) && two.Texts.Contains(text))
                    return true;

                // Asked again only while unheard: the link may not be up yet.
                if (!one.Texts.Contains(text) && !two.Texts.Contains(text))
                    await fanOut.PublishAsync("a", System.Text.Encoding.UTF8.GetBytes(text), default);

                return false;
            },
            Patience, $"'{text}' is heard");
    }
}
