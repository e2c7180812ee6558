using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Api.Tests.Queue;

/// <summary>A fact that needs PostgreSQL and node: skipped with the reason on a laptop without them, failing where CI=true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IndependentClientFactAttribute : FactAttribute
{
    public IndependentClientFactAttribute()
    {
        if (!PostgresFixture.IsAvailable)
            Skip = "needs PostgreSQL: install postgresql, or set MONITOR_TEST_PG to a connection string";
        else if (IndependentClient.Absence is { } reason && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"gRPC client from npm: {reason}";
    }
}
