using Xunit;

namespace LowIncomeMonitor.TestKit.Postgres;

/// <summary>A fact that needs PostgreSQL: skipped with a reason where there is none, but never when CI=true.</summary>
public sealed class RequiresPostgresFactAttribute : FactAttribute
{
    public RequiresPostgresFactAttribute()
    {
        if (!PostgresFixture.IsAvailable)
            Skip = "needs PostgreSQL: install postgresql, or set MONITOR_TEST_PG to a connection string";
    }
}
