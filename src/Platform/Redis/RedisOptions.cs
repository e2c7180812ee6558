using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Platform.Redis;

/// <summary>How to reach Redis.</summary>
/// <param name="Configuration">StackExchange.Redis configuration text, e.g. "redis:6379,password=...". Never logged.</param>
/// <param name="Prefix">Begins every key and channel, so that a Redis can be shared.</param>
public sealed record RedisOptions(string Configuration, string Prefix = "monitor:")
{
    /// <summary>Configuration key; the environment variable is MONITOR__REDIS.</summary>
    public const string Key = "Monitor:Redis";

    /// <summary>Longest wait for one command. A hint that comes late is worth nothing.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The options; null when Redis is not configured.</summary>
    public static RedisOptions? From(IConfiguration configuration) =>
        configuration[Key] is { Length: > 0 } text ? new RedisOptions(text) : null;

    /// <summary>Without the configuration text, which may hold a password.</summary>
    public override string ToString() => $"Redis under {Prefix}";
}
