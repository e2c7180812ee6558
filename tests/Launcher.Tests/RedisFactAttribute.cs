namespace LowIncomeMonitor.Launcher.Tests;

/// <summary>
/// Needs redis-server. A laptop without it skips with the reason; in CI the test runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute()
    {
        var installed = File.Exists("/usr/bin/redis-server") || File.Exists("/usr/local/bin/redis-server");
        if (!installed && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "redis-server is not installed (Debian package redis-server)";
    }
}
