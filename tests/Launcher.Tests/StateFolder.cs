namespace LowIncomeMonitor.Launcher.Tests;

/// <summary>A state folder for one test. What still runs in it at the end is stopped as the launcher would.</summary>
internal sealed class StateFolder : IAsyncDisposable
{
    private const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly string root = Directory.CreateTempSubdirectory("monitor launcher ").FullName;

    /// <param name="reachable">Whether the user that runs the server can get here when the tests run as root.</param>
    public StateFolder(bool reachable = true)
    {
        if (reachable)
            File.SetUnixFileMode(root, Everybody);
    }

    /// <summary>Holds a space on purpose: so do many people's folders.</summary>
    public string Path => System.IO.Path.Combine(root, "state");

    public string Leases => System.IO.Path.Combine(Path, "postgres", "leases");

    /// <summary>A state in which somebody has already made the cluster, copied because making one takes seconds.</summary>
    public static async Task<StateFolder> WithClusterOfAsync(StateFolder used)
    {
        var state = new StateFolder();
        using var copy = System.Diagnostics.Process.Start("cp", ["-a", used.Path, state.Path]);
        await copy.WaitForExitAsync();
        return state;
    }

    public async ValueTask DisposeAsync()
    {
        await LauncherShell.RunAsync(Path, """
            if [[ -e $MONITOR_STATE/postgres ]]; then
              postgres_folder="$MONITOR_STATE/postgres"
              cluster_locate
              cluster_stop immediate
              rm -rf "$cluster"
            fi
            """);
        Directory.Delete(root, recursive: true);
    }
}
