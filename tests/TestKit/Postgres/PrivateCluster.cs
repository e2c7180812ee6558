using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace LowIncomeMonitor.TestKit.Postgres;

/// <summary>A PostgreSQL of this test process alone, on a free loopback port; gone with the process.</summary>
internal sealed class PrivateCluster : IDisposable
{
    private readonly ChildServer _server;

    private PrivateCluster(ChildServer server, string connectionString)
    {
        _server = server;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public static async Task<PrivateCluster> StartAsync()
    {
        var bin = PostgresBinaries.Folder
            ?? throw new InvalidOperationException("No PostgreSQL server found. Install postgresql, or set MONITOR_TEST_PG to a connection string.");
        var folder = Directory.CreateTempSubdirectory("monitor-test-pg-").FullName;
        if (IsRoot)
            await RunAsync("chown", "postgres", folder);

        var data = Path.Combine(folder, "data");
        await RunAsync([.. AsUser, Path.Combine(bin, "initdb"), "-D", data, "-U", "monitor", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        var port = LoopbackPort.Free();
        var server = ChildServer.Start(
            folder, "INT",
            [.. AsUser, Path.Combine(bin, "postgres"), "-D", data, "-p", port.ToString(CultureInfo.InvariantCulture),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200",
                "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]);
        var cluster = new PrivateCluster(server, $"Host=127.0.0.1;Port={port};Username=monitor;Database=postgres");
        try
        {
            await Eventually.BecomesTrueAsync(cluster.AnswersAsync, TimeSpan.FromSeconds(60), "the private PostgreSQL takes connections");
            return cluster;
        }
        catch (TimeoutException e)
        {
            var output = server.Output;
            cluster.Dispose();
            throw new InvalidOperationException($"The private PostgreSQL did not start: {output}", e);
        }
    }

    public void Dispose() => _server.Dispose();

    private static bool IsRoot => Environment.UserName == "root";

    // The server refuses to run as root. setpriv replaces itself, so that the stop signal reaches the server.
    private static IEnumerable<string> AsUser =>
        IsRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"] : [];

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false;Timeout=2");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task RunAsync(params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} failed: {errors}");
    }
}
