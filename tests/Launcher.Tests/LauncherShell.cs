using System.Diagnostics;

namespace LowIncomeMonitor.Launcher.Tests;

/// <summary>
/// A bash process that has the launcher's parts loaded and a state folder of its own: what `./monitor` is, without the
/// build. Lines it prints can be awaited, so that a test acts at a known moment.
/// </summary>
internal sealed class LauncherShell : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);
    private readonly Process process;

    public LauncherShell(string state, string script, string? folder = null)
    {
        var start = new ProcessStartInfo("bash")
        {
            ArgumentList = { "-c", "set -euo pipefail; source \"$MONITOR_HOME/eng/launcher.sh\"; open_state; leave_on_exit\n" + script },
            WorkingDirectory = folder ?? Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MONITOR_HOME"] = Root;
        start.Environment["MONITOR_STATE"] = state;
        // The surrounding test run has servers of its own; these tests are about making one.
        start.Environment.Remove("MONITOR__DATABASE");
        start.Environment.Remove("MONITOR__REDIS");
        process = Process.Start(start)!;
    }

    /// <summary>The folder of the launcher, found from the place of the compiled test.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public int Id => process.Id;

    public async Task<string> ReadLineAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        var line = await process.StandardOutput.ReadLineAsync(limit.Token);
        return line ?? throw new InvalidOperationException("the shell ended: " + await process.StandardError.ReadToEndAsync(limit.Token));
    }

    /// <summary>Lets a script that waits in `read` go on.</summary>
    public void Continue() => process.StandardInput.WriteLine();

    public async Task<(int Code, string Output, string Said)> EndAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        var said = process.StandardError.ReadToEndAsync(limit.Token);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, output.Trim(), (await said).Trim());
    }

    /// <summary>Sends a signal by name to this shell alone, as another terminal would.</summary>
    public void Signal(string name) => Signal(name, Id);

    public static void Signal(string name, int id)
    {
        using var kill = Process.Start("kill", ["-" + name, id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public static async Task<(int Code, string Output, string Said)> RunAsync(string state, string script, string? folder = null)
    {
        using var shell = new LauncherShell(state, script, folder);
        return await shell.EndAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "eng", "launcher.sh")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
