using System.Diagnostics;
using System.Text;

namespace LowIncomeMonitor.Flow.Tests.Running;

/// <summary>The real program as a child process, as the launcher starts it, with both outputs kept.</summary>
internal sealed class MonitorProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly Task<string> _output;
    private readonly Task _reading;

    private MonitorProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _reading = ReadErrorsAsync();
    }

    public bool HasExited => _process.HasExited;

    /// <summary>What stands on standard error so far.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    /// <summary>Starts a command.</summary>
    /// <param name="environment">Settings over those of the test process.</param>
    /// <param name="arguments">Arguments of the program.</param>
    public static MonitorProcess Start(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        // The tests reference the program, so the build puts it beside them.
        var program = Path.Combine(AppContext.BaseDirectory, "monitor.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new MonitorProcess(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<Finished> RunAsync(
        IReadOnlyDictionary<string, string> environment, TimeSpan timeout, params IEnumerable<string> arguments)
    {
        await using var child = Start(environment, arguments);
        return await child.EndAsync(timeout);
    }

    /// <summary>Waits for the end.</summary>
    public async Task<Finished> EndAsync(TimeSpan timeout)
    {
        using var limit = new CancellationTokenSource(timeout);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The program did not end within {timeout.TotalSeconds:F0} s. It said: {Errors}");
        }

        await _reading;
        return new Finished(_process.ExitCode, await _output, Errors);
    }

    /// <summary>SIGKILL: the process gets no chance to tidy up. False when it had ended by itself.</summary>
    public async Task<bool> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        return _process.ExitCode == 128 + 9;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lock (_errors)
                _errors.AppendLine(line);
        }
    }
}
