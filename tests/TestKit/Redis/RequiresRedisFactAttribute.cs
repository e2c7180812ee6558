using Xunit;

namespace LowIncomeMonitor.TestKit.Redis;

/// <summary>A fact that needs Redis: skipped with a reason where there is none, but never when CI=true.</summary>
public sealed class RequiresRedisFactAttribute : FactAttribute
{
    public RequiresRedisFactAttribute()
    {
        if (!RedisFixture.IsAvailable)
            Skip = "needs Redis: install redis-server, or set MONITOR_TEST_REDIS to host:port";
    }
}
