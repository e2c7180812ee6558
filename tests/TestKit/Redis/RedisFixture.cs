using Xunit;

namespace LowIncomeMonitor.TestKit.Redis;

/// <summary>A real Redis for a test class: the one of MONITOR_TEST_REDIS, else a private server. Starts on first use.</summary>
public sealed class RedisFixture : IAsyncLifetime
{
    private RedisServer? _server;

    /// <summary>Whether tests here have a Redis, or must run into its absence because this is a build machine.</summary>
    public static bool IsAvailable => Given is not null || RedisServer.IsInstalled || ContinuousIntegration.IsOn;

    private static string? Given => Environment.GetEnvironmentVariable("MONITOR_TEST_REDIS") is { Length: > 0 } text ? text : null;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>StackExchange.Redis configuration text.</summary>
    public async Task<string> ConfigurationAsync() => Given ?? (_server ??= await RedisServer.StartAsync()).Configuration;

    public Task DisposeAsync()
    {
        _server?.Dispose();
        return Task.CompletedTask;
    }
}
