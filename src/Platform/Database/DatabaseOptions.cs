using LowIncomeMonitor.Platform.Hosting;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace LowIncomeMonitor.Platform.Database;

/// <summary>How the service reaches PostgreSQL. The environment variable is MONITOR__DATABASE.</summary>
public sealed record DatabaseOptions : ICheckedOptions
{
    /// <summary>Configuration key; as an environment variable its colon is written "__".</summary>
    public const string Key = "Monitor:Database";

    /// <summary>Npgsql connection string. May hold a password, so it is never logged.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>
    /// Most connections of one process. Every consume loop holds up to two; a process with all roles has about ten
    /// loops. PostgreSQL's default limit is 100 for all processes.
    /// </summary>
    public int MaxPoolSize { get; init; } = 40;

    /// <summary>Longest wait for a connection to open.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest run of an ordinary command; long work sets its own.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Reads the options; an absent value leaves the connection string empty, which is a fault.</summary>
    public static DatabaseOptions From(IConfiguration configuration)
    {
        var defaults = new DatabaseOptions();
        return defaults with
        {
            ConnectionString = configuration[Key] ?? "",
            MaxPoolSize = configuration.GetValue("Monitor:DatabasePool", defaults.MaxPoolSize),
        };
    }

    public IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString))
            yield return "MONITOR__DATABASE is missing: give the connection string of PostgreSQL, e.g. Host=127.0.0.1;Username=monitor;Database=monitor.";
        else if (!IsConnectionString(ConnectionString))
            yield return "MONITOR__DATABASE is not a connection string of the form Host=...;Username=...;Database=....";

        if (MaxPoolSize is < 2 or > 1000)
            yield return $"MONITOR__DATABASEPOOL is {MaxPoolSize}: give a number from 2 to 1000.";
    }

    /// <summary>Never the connection string: it may hold a password.</summary>
    public override string ToString() => $"PostgreSQL, at most {MaxPoolSize} connections";

    private static bool IsConnectionString(string text)
    {
        try
        {
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Host);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
