using System.Globalization;
using LowIncomeMonitor.TestKit.Postgres;
using Npgsql;

namespace LowIncomeMonitor.Flow.Tests.Running;

/// <summary>A county of the demo, with the database that its runs leave; both are removed at the end.</summary>
internal sealed class DemoCounty : IAsyncDisposable
{
    // Generous, because a build machine may be busy with other things; a run takes seconds.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(4);
    private readonly string _server;
    private readonly string _state = Directory.CreateTempSubdirectory("monitor-flow-").FullName;
    private readonly int _people;
    private readonly int _seed;
    private readonly string _log;

    /// <param name="server">Connection string of any database of the server.</param>
    /// <param name="people">Rostered people.</param>
    /// <param name="seed">Seed of the county.</param>
    /// <param name="log">postgres or kafka.</param>
    public DemoCounty(string server, int people, int seed, string log = "postgres")
    {
        (_server, _people, _seed, _log) = (server, people, seed, log);
        Name = $"monitor_demo_chibi_{people}_{seed}_{log}";
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = Name, Pooling = false }.ConnectionString;
    }

    public string Name { get; }

    public string ConnectionString { get; }

    /// <summary>Where the simulated files are.</summary>
    public string Files => Path.Combine(_state, "counties", Name);

    public MonitorProcess Start(IReadOnlyDictionary<string, string>? settings = null) => MonitorProcess.Start(
        new Dictionary<string, string>(settings ?? new Dictionary<string, string>())
        {
            ["MONITOR_STATE"] = _state,
            ["MONITOR__DATABASE"] = _server,
        },
        "demo", "--people", Text(_people), "--seed", Text(_seed), "--log", _log, "--exit", "--json");

    /// <summary>Runs the county undisturbed.</summary>
    public async Task<Finished> RunAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        await using var child = Start(settings);
        return await child.EndAsync(s_patience);
    }

    /// <summary>Ends a run that was started.</summary>
    public static Task<Finished> EndAsync(MonitorProcess child) => child.EndAsync(s_patience);

    public NpgsqlDataSource Open() => NpgsqlDataSource.Create(ConnectionString);

    public Task DropAsync() => PostgresFixture.ExecuteAsync(_server, $"drop database if exists {Name} with (force)");

    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        Directory.Delete(_state, recursive: true);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
