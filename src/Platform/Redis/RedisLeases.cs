using System.Globalization;
using LowIncomeMonitor.Platform.Live;
using StackExchange.Redis;

namespace LowIncomeMonitor.Platform.Redis;

/// <summary>
/// Leases shared by all replicas. One script a call, so that compare and set are one step. Redis keeps the time; a flush
/// ends all holdings, and fences still grow after it because they start from Redis's clock in microseconds.
/// </summary>
public sealed class RedisLeases(RedisConnection connection, TimeProvider clock) : ILeases
{
    // A microsecond count is below 2^53, so Lua's doubles hold it; '%.0f' keeps Lua from writing it as 1.7e+15.
    private const string Acquire =
        """
        local owner = redis.call('HGET', KEYS[1], 'owner')
        if owner then
            if owner ~= ARGV[1] then return false end
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return redis.call('HGET', KEYS[1], 'fence')
        end
        local now = redis.call('TIME')
        local fence = now[1] * 1000000 + now[2]
        local last = tonumber(redis.call('GET', KEYS[2]) or '0')
        if fence <= last then fence = last + 1 end
        local text = string.format('%.0f', fence)
        redis.call('HSET', KEYS[1], 'owner', ARGV[1], 'fence', text)
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        redis.call('SET', KEYS[2], text, 'EX', 86400)
        return text
        """;

    private const string Renew =
        """
        local held = redis.call('HMGET', KEYS[1], 'owner', 'fence')
        if held[1] ~= ARGV[1] or held[2] ~= ARGV[2] then return 0 end
        return redis.call('PEXPIRE', KEYS[1], ARGV[3])
        """;

    private const string Release =
        """
        local held = redis.call('HMGET', KEYS[1], 'owner', 'fence')
        if held[1] ~= ARGV[1] or held[2] ~= ARGV[2] then return 0 end
        return redis.call('DEL', KEYS[1])
        """;

    private const string Find =
        """
        local held = redis.call('HMGET', KEYS[1], 'owner', 'fence')
        if not held[1] then return false end
        return { held[1], held[2], redis.call('PTTL', KEYS[1]) }
        """;

    public async Task<Lease?> TryAcquireAsync(string key, string owner, TimeSpan duration, CancellationToken cancellationToken)
    {
        var end = End(duration);
        var fence = await EvaluateAsync(Acquire, key, [owner, Milliseconds(duration)], cancellationToken);
        return fence.IsNull ? null : new Lease(key, owner, Number((string)fence!), end);
    }

    public async Task<Lease?> RenewAsync(Lease lease, TimeSpan duration, CancellationToken cancellationToken)
    {
        var end = End(duration);
        var done = await EvaluateAsync(Renew, lease.Key, [lease.Owner, Text(lease.Fence), Milliseconds(duration)], cancellationToken);
        return (int)done == 1 ? lease with { ExpiresAt = end } : null;
    }

    public async Task<bool> ReleaseAsync(Lease lease, CancellationToken cancellationToken) =>
        (int)await EvaluateAsync(Release, lease.Key, [lease.Owner, Text(lease.Fence)], cancellationToken) == 1;

    public async Task<Lease?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var result = await EvaluateAsync(Find, key, [], cancellationToken);
        if (result.IsNull)
            return null;

        var held = (RedisResult[])result!;
        return new Lease(key, (string)held[0]!, Number((string)held[1]!), now.AddMilliseconds((long)held[2]));
    }

    private async Task<RedisResult> EvaluateAsync(string script, string key, RedisValue[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            // The braces put both keys into one slot of a cluster.
            var multiplexer = await connection.OpenAsync(cancellationToken);
            RedisKey[] keys = [$"{connection.Options.Prefix}lease:{{{key}}}", $"{connection.Options.Prefix}fence:{{{key}}}"];
            return await multiplexer.GetDatabase().ScriptEvaluateAsync(script, keys, arguments)
                .WaitAsync(connection.Options.CommandTimeout, TimeProvider.System, cancellationToken);
        }
        catch (Exception e) when (RedisConnection.IsOutage(e))
        {
            throw new LeasesUnavailableException(e);
        }
    }

    // Taken before the call: the caller's end is then never later than the store's.
    private DateTimeOffset End(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        return clock.GetUtcNow() + duration;
    }

    private static RedisValue Milliseconds(TimeSpan duration) => Math.Max(1, (long)duration.TotalMilliseconds);

    private static RedisValue Text(long fence) => fence.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
