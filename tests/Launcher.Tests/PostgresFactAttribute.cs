namespace LowIncomeMonitor.Launcher.Tests;

/// <summary>
/// Needs the PostgreSQL server programs. A laptop without them skips with the reason; in CI the test runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        var installed = Directory.Exists("/usr/lib/postgresql") || File.Exists("/usr/bin/initdb");
        if (!installed && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "PostgreSQL server programs are not installed (Debian package postgresql)";
    }
}
