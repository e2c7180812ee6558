using System.Diagnostics.CodeAnalysis;

namespace LowIncomeMonitor.TestKit.Postgres;

/// <summary>The one PostgreSQL of a test process: the given one, or a private cluster started on first use.</summary>
internal static class PostgresServer
{
    private static readonly Lazy<Task<string>> Started = new(StartAsync);

    public static string? Given => Environment.GetEnvironmentVariable("MONITOR_TEST_PG") is { Length: > 0 } text ? text : null;

    public static Task<string> ConnectionStringAsync() => Started.Value;

    [SuppressMessage("Reliability", "CA2000", Justification = "Lives until the process ends.")]
    private static async Task<string> StartAsync()
    {
        if (Given is { } given)
            return given;

        var cluster = await PrivateCluster.StartAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        return cluster.ConnectionString;
    }
}
