using System.Diagnostics;
using System.Globalization;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Npgsql;

namespace LowIncomeMonitor.Flow.Tests.Outage;

/// <summary>A PostgreSQL of one test that can be stopped and started again with what it holds, in a folder of choice.</summary>
internal sealed class StoppableCluster : IAsyncDisposable
{
    private readonly string _folder;
    private readonly int _port = LoopbackPort.Free();
    private ChildServer? _server;

    private StoppableCluster(string folder) => _folder = folder;

    public static bool IsRoot => Environment.UserName == "root";

    public static bool IsInstalled => PostgresBinaries.Folder is not null;

    public string ConnectionString =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=monitor;Database=postgres");

    /// <summary>What the server refused, in its own words: the test's data are invented, so they may be shown.</summary>
    public string Refusals => string.Join('\n', (_server?.Output ?? "").Split('\n').Where(line => line.Contains("ERROR:", StringComparison.Ordinal)));

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Makes a cluster below existing folders and starts it.</summary>
    /// <param name="folder">For the data.</param>
    /// <param name="journal">For the write-ahead log, which must not share a disk that is to be filled: without room for
    /// its log the server would end, and a full disk would look like a stopped server.</param>
    public static async Task<StoppableCluster> StartAsync(string folder, string journal)
    {
        var cluster = new StoppableCluster(folder);
        if (IsRoot)
            await RunAsync("chown", "postgres", folder, journal);
        await RunAsync([.. AsUser, Program("initdb"), "-D", cluster.Data, "-U", "monitor", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync",
            "-X", Path.Combine(journal, "wal")]);
        await cluster.StartAgainAsync();
        return cluster;
    }

    public async Task StartAgainAsync()
    {
        var output = Directory.CreateTempSubdirectory("monitor-flow-pg-").FullName;
        // Fsync stays on: a stop in the middle is what these tests are about.
        _server = ChildServer.Start(
            output, "INT",
            [.. AsUser, Program("postgres"), "-D", Data, "-p", _port.ToString(CultureInfo.InvariantCulture),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="]);
        await Eventually.BecomesTrueAsync(AnswersAsync, TimeSpan.FromSeconds(60), "the cluster takes connections");
    }

    /// <summary>Stops it at once; transactions in progress are lost, as in a real outage.</summary>
    public void Stop()
    {
        _server?.Dispose();
        _server = null;
    }

    public async ValueTask DisposeAsync()
    {
        Stop();
        await RunAsync("rm", "-rf", Data);
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task RunAsync(params string[] command)
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

    private static IEnumerable<string> AsUser =>
        IsRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"] : [];

    private static string Program(string name) => Path.Combine(PostgresBinaries.Folder!, name);

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
}
