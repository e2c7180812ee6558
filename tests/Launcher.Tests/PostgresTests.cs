using System.Globalization;

namespace LowIncomeMonitor.Launcher.Tests;

/// <summary>The private cluster through everything that happens to one on a laptop.</summary>
public sealed class PostgresTests(UsedState used) : IClassFixture<UsedState>
{
    /// <summary>Prints the server's process id, once a query through the connection string's parts has worked.</summary>
    private const string EnterAndShow = """
        enter_postgres
        ask() { _sql 'select pg_backend_pid() > 0' >/dev/null && cluster_locate && cluster_pid; }
        ask
        """;

    private const string EnterShowAndStay = EnterAndShow + "\nread -r\nask";

    [PostgresFact]
    public async Task Enter_FirstAndSecondUse_KeepsDataPortAndPassword()
    {
        await using var state = new StateFolder();
        var first = await LauncherShell.RunAsync(state.Path, "enter_postgres; _sql 'create table kept()'; echo $MONITOR__DATABASE");
        var second = await LauncherShell.RunAsync(state.Path, "enter_postgres; _sql 'select * from kept' >&2; echo $MONITOR__DATABASE", "/");

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Matches(@"^Host=127\.0\.0\.1;Port=\d+;Username=monitor;Password=[0-9a-f]{48};Database=monitor$", first.Output);
        Assert.Equal(first.Output, second.Output);
        Assert.StartsWith("monitor: creating a private PostgreSQL cluster", first.Said, StringComparison.Ordinal);
        Assert.Empty(second.Said);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(state.Path, "postgres", "password")));
    }

    [PostgresFact]
    public async Task Leave_LastOfTwo_StopsTheServer()
    {
        await using var state = await used.CopyAsync();
        using var first = new LauncherShell(state.Path, EnterShowAndStay);
        using var second = new LauncherShell(state.Path, EnterShowAndStay);
        var server = await first.ReadLineAsync();
        Assert.Equal(server, await second.ReadLineAsync());

        first.Continue();
        Assert.Equal(0, (await first.EndAsync()).Code);
        second.Continue();
        var end = await second.EndAsync();

        Assert.Equal((0, server), (end.Code, end.Output));
        Assert.False(IsAlive(server));
    }

    [PostgresFact]
    public async Task Enter_AfterLauncherWasKilled_AdoptsTheServerAndStopsIt()
    {
        await using var state = await used.CopyAsync();
        using var killed = new LauncherShell(state.Path, EnterShowAndStay);
        var server = await killed.ReadLineAsync();
        killed.Signal("KILL");
        await killed.EndAsync();
        Assert.True(IsAlive(server));
        Assert.Single(Directory.GetFiles(state.Leases));

        var next = await LauncherShell.RunAsync(state.Path, EnterAndShow);

        Assert.Equal((0, server), (next.Code, next.Output));
        Assert.False(IsAlive(server));
        Assert.Empty(Directory.GetFiles(state.Leases));
    }

    [PostgresFact]
    public async Task Enter_AfterServerWasKilled_StartsItOnTheSameData()
    {
        await using var state = await used.CopyAsync();
        using var first = new LauncherShell(state.Path, "enter_postgres; _sql 'create table kept()'; cluster_locate; cluster_pid; read -r");
        var server = await first.ReadLineAsync();
        LauncherShell.Signal("KILL", int.Parse(server, CultureInfo.InvariantCulture));
        first.Continue();
        Assert.Equal(0, (await first.EndAsync()).Code);

        var next = await LauncherShell.RunAsync(state.Path, EnterAndShow + "; _sql 'select * from kept'");

        Assert.Equal(0, next.Code);
        Assert.NotEqual(server, next.Output);
    }

    [PostgresFact]
    public async Task Enter_WhenPidFileNamesAnotherProcess_StartsAnyway()
    {
        await using var state = await used.CopyAsync();
        // A process of the server's own user: the one case in which PostgreSQL refuses a stale file.
        var next = await LauncherShell.RunAsync(state.Path, """
            postgres_folder="$MONITOR_STATE/postgres"; cluster_locate
            _as_server sh -c 'echo $$ >"$0/other"; exec sleep 60 >/dev/null 2>&1' "$cluster" &
            until other="$(grep . "$cluster/other" 2>/dev/null)"; do :; done
            printf '%s\n%s\n0\n1\n\n\n\n' "$other" "$cluster/data" | _as_server tee "$cluster/data/postmaster.pid" >/dev/null
            enter_postgres; cluster_pid; kill "$other"
            """);

        Assert.Equal(0, next.Code);
        Assert.NotEmpty(next.Output);
    }

    [PostgresFact]
    public async Task Enter_WhenPortIsTaken_ChoosesAnother()
    {
        await using var state = await used.CopyAsync();
        using var taker = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taker.Start();
        var taken = ((System.Net.IPEndPoint)taker.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(Path.Combine(state.Path, "postgres", "port"), taken);

        var next = await LauncherShell.RunAsync(state.Path, EnterAndShow + "; cat \"$postgres_folder/port\"");

        Assert.Equal(0, next.Code);
        Assert.NotEqual(taken, next.Output.Split('\n')[^1]);
    }

    [PostgresFact]
    public async Task Enter_WhereServerUserCannotGo_UsesAnotherFolderAndSaysSo()
    {
        await using var state = new StateFolder(reachable: false);
        var first = await LauncherShell.RunAsync(state.Path, EnterAndShow);
        Directory.Delete(state.Path, recursive: true);
        var anew = await LauncherShell.RunAsync(state.Path, EnterAndShow);

        Assert.Equal((0, 0), (first.Code, anew.Code));
        if (Environment.IsPrivilegedProcess)
        {
            Assert.Contains("the database lies in /var/tmp/monitor-", first.Said, StringComparison.Ordinal);
            Assert.Contains("beginning anew", anew.Said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Enter_WithConfiguredDatabase_StartsNothing()
    {
        await using var state = new StateFolder();
        var run = await LauncherShell.RunAsync(state.Path, "export MONITOR__DATABASE=mine; require_postgres; enter_postgres; echo $MONITOR__DATABASE");

        Assert.Equal((0, "mine"), (run.Code, run.Output));
        Assert.False(Directory.Exists(Path.Combine(state.Path, "postgres")));
    }

    private static bool IsAlive(string id) => Directory.Exists("/proc/" + id);
}
