using System.Diagnostics;

namespace LowIncomeMonitor.TestKit;

/// <summary>
/// A server process that cannot outlive the tests: a shell holds a pipe from the test process and, when that closes
/// (which also happens when the test process is killed), stops the server and removes its folder.
/// </summary>
internal sealed class ChildServer : IDisposable
{
    private const string Watch =
        "\"$@\" </dev/null >\"$FOLDER/server.log\" 2>&1 & server=$!; read -r ignored; kill -\"$STOP\" \"$server\" 2>/dev/null; "
        + "wait \"$server\"; rm -rf \"$FOLDER\"";

    private readonly Process _shell;
    private readonly string _folder;

    private ChildServer(Process shell, string folder)
    {
        _shell = shell;
        _folder = folder;
    }

    /// <summary>What the server has said so far.</summary>
    public string Output => File.Exists(LogFile) ? File.ReadAllText(LogFile) : "";

    private string LogFile => Path.Combine(_folder, "server.log");

    /// <summary>Starts a server.</summary>
    /// <param name="folder">Its folder, removed at the end.</param>
    /// <param name="stopSignal">The signal that makes it stop at once, e.g. INT for PostgreSQL's fast stop.</param>
    /// <param name="command">Program and arguments; no shell quoting is needed.</param>
    public static ChildServer Start(string folder, string stopSignal, params IEnumerable<string> command)
    {
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Watch);
        start.ArgumentList.Add("server");
        foreach (var argument in command)
            start.ArgumentList.Add(argument);

        start.Environment["FOLDER"] = folder;
        start.Environment["STOP"] = stopSignal;
        return new ChildServer(Process.Start(start)!, folder);
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
