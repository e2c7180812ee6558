using LowIncomeMonitor.Platform.Live;
using LowIncomeMonitor.Platform.Redis;
using LowIncomeMonitor.TestKit.Redis;
using Microsoft.Extensions.Logging.Abstractions;

namespace LowIncomeMonitor.Platform.Tests.Live;

/// <summary>One kind of fan-out and leases, as two replicas see it, and a way to let a lease's time pass.</summary>
internal sealed class LiveWorld : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _owned = [];

    private LiveWorld(ILiveFanOut fanOut, ILiveFanOut otherReplica, ILeases leases, ILeases otherLeases)
    {
        FanOut = fanOut;
        OtherReplica = otherReplica;
        Leases = leases;
        OtherLeases = otherLeases;
    }

    public static TheoryData<string> Kinds => RedisFixture.IsAvailable ? ["in-process", "redis"] : ["in-process"];

    public ILiveFanOut FanOut { get; }

    public ILiveFanOut OtherReplica { get; }

    public ILeases Leases { get; }

    public ILeases OtherLeases { get; }

    public static async Task<LiveWorld> CreateAsync(string kind, RedisFixture redis) =>
        kind == "redis" ? Redis(await redis.ConfigurationAsync()) : InProcess();

    public static LiveWorld Redis(string configuration)
    {
        // A prefix of its own keeps tests on a shared Redis apart.
        var options = new RedisOptions(configuration, $"t{Guid.NewGuid():N}:");
        RedisConnection one = new(options), two = new(options);
        RedisFanOut fanOut = new(one, NullLogger<RedisFanOut>.Instance), other = new(two, NullLogger<RedisFanOut>.Instance);
        var world = new LiveWorld(fanOut, other, new RedisLeases(one, TimeProvider.System), new RedisLeases(two, TimeProvider.System));
        world._owned.AddRange([fanOut, other, one, two]);
        return world;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var owned in _owned)
            await owned.DisposeAsync();
    }

    private static LiveWorld InProcess()
    {
        var fanOut = new InProcessFanOut();
        var leases = new InProcessLeases(TimeProvider.System);
        return new LiveWorld(fanOut, fanOut, leases, leases);
    }
}
