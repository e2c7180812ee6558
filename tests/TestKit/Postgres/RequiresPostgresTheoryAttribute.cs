using Xunit;

namespace LowIncomeMonitor.TestKit.Postgres;

/// <summary>A theory that needs PostgreSQL: skipped with a reason where there is none, but never when CI=true.</summary>
public sealed class RequiresPostgresTheoryAttribute : TheoryAttribute
{
    public RequiresPostgresTheoryAttribute()
    {
        if (!PostgresFixture.IsAvailable)
            Skip = "needs PostgreSQL: install postgresql, or set MONITOR_TEST_PG to a connection string";
    }
}
