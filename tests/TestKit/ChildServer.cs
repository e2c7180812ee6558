using System.Diagnostics;

namespace LowIncomeMonitor.TestKit;

/// <summary>
/// A server process that cannot outlive the tests: a shell holds its standard input and stops the server when that
/// pipe closes, which also happens when the test process is killed.
/// </summary>
internal sealed class ChildServer : IDisposable
{
    private const string Watch = "\"$@\" </dev/null >\"$LOG\" 2>&1 & server=$!; read -r ignored; kill -\"$STOP\" \"$server\" 2>/dev/null; wait \"$server\"";

    private readonly Process _shell;

    private ChildServer(Process shell) => _shell = shell;

    public bool HasExited => _shell.HasExited;

    /// <summary>Starts a server.</summary>
    /// <param name="logFile">Where its output goes.</param>
    /// <param name="stopSignal">The signal that makes it stop at once, e.g. INT for PostgreSQL's fast stop.</param>
    /// <param name="command">Program and arguments; no shell quoting is needed.</param>
    public static ChildServer Start(string logFile, string stopSignal, params IEnumerable<string> command)
    {
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Watch);
        start.ArgumentList.Add("server");
        foreach (var argument in command)
            start.ArgumentList.Add(argument);

        start.Environment["LOG"] = logFile;
        start.Environment["STOP"] = stopSignal;
        return new ChildServer(Process.Start(start)!);
    }

    public void Dispose()
    {
        if (!_shell.HasExited)
        {
            _shell.StandardInput.Close();
            _shell.WaitForExit(TimeSpan.FromSeconds(20));
        }

        _shell.Dispose();
    }
}
