using System.Text;
using LowIncomeMonitor.Platform.Live;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Redis;

namespace LowIncomeMonitor.Platform.Tests.Live;

/// <summary>What both fan-outs promise. The theory runs on Redis wherever there is one.</summary>
public sealed class LiveFanOutTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Kinds => LiveWorld.Kinds;

    [RequiresRedisFact]
    public async Task Suite_WithRedis_RunsOnARealServer()
    {
        await using var world = await LiveWorld.CreateAsync("redis", redis);
        Assert.Equal(2, LiveWorld.Kinds.Count);
        Assert.NotNull(await world.Leases.TryAcquireAsync("probe", "suite", Patience, default));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task SubscribeAsync_FirstSignal_IsAGap(string kind)
    {
        await using var world = await LiveWorld.CreateAsync(kind, redis);
        await using var heard = await HearAsync(world.FanOut, "a");

        Assert.True(heard.Signals.First().Missed);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task PublishAsync_SeveralSubscribersAndReplicas_AllHearItOnce(string kind)
    {
        await using var world = await LiveWorld.CreateAsync(kind, redis);
        await using var one = await HearAsync(world.FanOut, "a");
        await using var two = await HearAsync(world.FanOut, "a");
        await using var elsewhere = await HearAsync(world.OtherReplica, "a");
        await using var other = await HearAsync(world.FanOut, "b");

        await world.OtherReplica.PublishAsync("a", "first"u8.ToArray(), default);
        await world.FanOut.PublishAsync("a", "second"u8.ToArray(), default);
        await world.FanOut.PublishAsync("b", "end"u8.ToArray(), default);

        foreach (var listener in new[] { one, two, elsewhere })
        {
            await Eventually.BecomesTrueAsync(() => listener.Texts.Count >= 2, Patience, "both signals arrive");
            Assert.Equal(["first", "second"], listener.Texts.Order());
        }

        await Eventually.BecomesTrueAsync(() => other.Texts.Count >= 1, Patience, "the other channel's signal arrives");
        Assert.Equal(["end"], other.Texts);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task PublishAsync_BufferUsedAgain_DoesNotChangeTheSignal(string kind)
    {
        await using var world = await LiveWorld.CreateAsync(kind, redis);
        await using var subscription = await world.FanOut.SubscribeAsync("a", default);
        var buffer = "text"u8.ToArray();

        await world.FanOut.PublishAsync("a", buffer, default);
        buffer.AsSpan().Clear();

        await using var heard = new Listener(subscription);
        await Eventually.BecomesTrueAsync(() => heard.Texts.Count == 1, Patience, "the signal arrives");
        Assert.Equal(["text"], heard.Texts);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ReadAllAsync_SlowSubscriber_LosesTheOldestAndIsTold(string kind)
    {
        await using var world = await LiveWorld.CreateAsync(kind, redis);
        await using var slow = await world.FanOut.SubscribeAsync("a", default);
        await using var fast = await HearAsync(world.FanOut, "a");
        const int sent = LiveSubscription.Capacity * 3;
        for (var i = 0; i < sent; i++)
        {
            // In step with the fast one, so that only the slow one falls behind.
            await world.FanOut.PublishAsync("a", Encoding.UTF8.GetBytes($"{i}"), default);
            var due = i + 1;
            await Eventually.BecomesTrueAsync(() => fast.Texts.Count >= due, Patience, "the fast subscriber hears each");
        }

        await using var late = new Listener(slow);
        await Eventually.BecomesTrueAsync(() => late.Texts.Contains($"{sent - 1}"), Patience, "the newest signal is still there");
        Assert.True(late.Signals.First().Missed);
        Assert.InRange(late.Texts.Count, 1, LiveSubscription.Capacity);
        Assert.Equal(sent, fast.Texts.Count);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task DisposeAsync_Subscription_EndsItsReadingAndLeavesOthers(string kind)
    {
        await using var world = await LiveWorld.CreateAsync(kind, redis);
        var leaving = await HearAsync(world.FanOut, "a");
        await using var staying = await HearAsync(world.FanOut, "a");

        await leaving.DisposeAsync();
        await world.FanOut.PublishAsync("a", "later"u8.ToArray(), default);

        await Eventually.BecomesTrueAsync(() => staying.Texts.Count == 1, Patience, "the other one still hears");
        Assert.Empty(leaving.Texts);
        await using var back = await HearAsync(world.FanOut, "a");
        await world.FanOut.PublishAsync("a", "again"u8.ToArray(), default);
        await Eventually.BecomesTrueAsync(() => back.Texts.Count == 1, Patience, "a new subscriber hears");
    }

    private static async Task<Listener> HearAsync(ILiveFanOut fanOut, string channel)
    {
        var listener = new Listener(await fanOut.SubscribeAsync(channel, default));
        await Eventually.BecomesTrueAsync(() => !listener.Signals.IsEmpty, Patience, "the first gap is told");
        return listener;
    }
}
