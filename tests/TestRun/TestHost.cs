using System.Diagnostics;

namespace LowIncomeMonitor.TestRun;

/// <summary>Runs one test project in a process of its own.</summary>
internal sealed class TestHost(string results)
{
    /// <summary>The whole suite has ten minutes; a project that needs as long alone hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private const int OutputLinesShown = 60;

    /// <summary>Ends only with a verdict: whatever happens to the process becomes a failure with its output.</summary>
    public async Task<TestOutcome> RunAsync(TestProject project, CancellationToken cancellationToken)
    {
        var trx = Path.Combine(results, project.Name + ".trx");
        File.Delete(trx);
        using var process = Process.Start(StartInfo(project, trx))!;
        process.StandardInput.Close();
        var output = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(CancellationToken.None),
            process.StandardError.ReadToEndAsync(CancellationToken.None));

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(limited.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return Nothing.WithFailure(project.Name, $"stopped after {Limit.TotalMinutes} minutes\n{Tail(await output)}");
        }
        return Judge(project, trx, process.ExitCode, Tail(await output));
    }

    private static TestOutcome Nothing => new(0, [], []);

    private static TestOutcome Judge(TestProject project, string trx, int exitCode, string output)
    {
        if (!File.Exists(trx))
            return Nothing.WithFailure(project.Name, $"ended with code {exitCode} and no results\n{output}");
        TestOutcome outcome;
        try
        {
            using var text = File.OpenText(trx);
            outcome = TrxFile.Read(text);
        }
        catch (System.Xml.XmlException unreadable)
        {
            return Nothing.WithFailure(project.Name, $"unreadable results: {unreadable.Message}\n{output}");
        }
        // The host failed, yet no test did: it crashed, or a fixture's clean-up threw.
        if (exitCode != 0 && outcome.Failed.Count == 0)
            return outcome.WithFailure(project.Name, $"ended with code {exitCode}\n{output}");
        // The host calls an assembly it cannot load "no test found" and succeeds; a project that proves nothing must not.
        return outcome.Passed + outcome.Failed.Count + outcome.Skipped.Count == 0
            ? outcome.WithFailure(project.Name, $"holds no test\n{output}")
            : outcome;
    }

    private ProcessStartInfo StartInfo(TestProject project, string trx) => new("dotnet")
    {
        ArgumentList =
        {
            "test", project.Assembly, "--nologo", "--logger", $"trx;LogFileName={trx}", "--results-directory", results,
        },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static string Tail(string[] output) =>
        string.Join('\n', string.Concat(output).TrimEnd().Split('\n').TakeLast(OutputLinesShown));
}
